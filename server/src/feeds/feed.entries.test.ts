import { expect, it } from 'vitest';
import { answerEntry, ideaEntry, type Here } from './feed.entries.js';
import type { AnswerRow } from './feed.queries.js';

const here: Here = { origin: 'https://ideas.example.com', language: 'en' };
const at = new Date('2026-03-02T09:00:00Z');
const row: AnswerRow = {
  id: '0195f2a0-0000-7000-8000-000000000000',
  number: 7,
  slug: 'read-the-meter',
  title: 'Read the meter',
  spaceSlug: 'app',
  spaceName: 'App',
  fromStage: 'Open <b>',
  toStage: 'Declined',
  html: '<p>Not this year.</p>',
  beginning: null,
  reason: 'It costs <more> & brings\nless.',
  constraint: 'Eleven types of meter.',
  wouldChange: 'A standard.',
  reviewOn: '2027-03-01',
  noReviewReason: null,
  serves: null,
  face: ['0195f2a0-0000-7000-8000-000000000001', 'Mira', 'STAFF', 'product', false],
  published: at,
};

it('tells a decline with its reason, what stands in the way, what would change it and when it is looked at again', () => {
  expect(answerEntry(row, here).html).toBe(
    [
      '<p>From Open &lt;b&gt; to Declined.</p>',
      '<p>Not this year.</p>',
      '<p><strong>Why</strong><br>It costs &lt;more&gt; &amp; brings<br>less.</p>',
      '<p><strong>What stands in the way</strong><br>Eleven types of meter.</p>',
      '<p><strong>What would change it</strong><br>A standard.</p>',
      '<p><strong>Looked at again</strong><br>March 1, 2027</p>',
    ].join('\n'),
  );
});

it('names pictures, mentions and links so that they are found from elsewhere, and no others', () => {
  const picture = '0195f2a0-0000-7000-8000-00000000000a';
  const html = [
    `<p><img src="/images/${picture}.webp" alt="A meter" width="4" height="3" />`,
    '<a href="/members/1" class="mention">@Mira</a> href="/ideas" ',
    '<a href="https://example.org" rel="nofollow ugc noopener">there</a>',
    '<img src="https://evil.example/x.png" alt="x" /><script>pwned()</script></p>',
  ].join('');
  const told = ideaEntry({ ...row, html, updated: at }, here).html;
  expect(told).toContain(`<img src="https://ideas.example.com/images/${picture}.webp" alt="A meter"`);
  expect(told).toContain(
    '<a href="https://ideas.example.com/members/1" class="mention">@Mira</a> href="/ideas"',
  );
  expect(told).toContain('<a href="https://example.org" rel="nofollow ugc noopener">there</a>');
  expect(told).not.toMatch(/evil|script/);
});

it('tells the beginning of very long words, and where they go on', () => {
  const { html } = ideaEntry(
    { ...row, html: null, beginning: `<b> ${'word '.repeat(400)}`, updated: at },
    here,
  );
  expect(html.length).toBeLessThan(1_000);
  expect(html).toMatch(
    /^<p>&lt;b&gt; word .*… <a href="https:\/\/ideas\.example\.com\/ideas\/7-read-the-meter">Read on<\/a><\/p>$/,
  );
});

it('does not say who somebody was who has left', () => {
  const gone = answerEntry(
    { ...row, toStage: row.fromStage, face: [row.id, null, 'STAFF', null, true] },
    here,
  );
  expect([gone.title, gone.author]).toEqual([
    'Somebody who left answered: Read the meter',
    { name: 'Somebody who left' },
  ]);
});

import { expect, it } from 'vitest';
import { DELIVERY_KINDS } from '@rapport/shared/vocabulary';
import { change, messageOf, said, type Payload } from './payload.rules.js';
import { escaped, slackMessage } from './slack.rules.js';

const EVIL = '<!channel> & <@U1|you> <https://evil.example|click>\n*bold*|> @here';

const payload: Payload = {
  at: '2026-03-02T09:00:00Z',
  data: {
    actor: { id: '1', name: EVIL },
    space: { id: '2', slug: 'app', name: EVIL },
    about: { kind: 'IDEA', id: '3', number: 4, title: said(EVIL), url: 'https://ideas.example.com/ideas/4' },
    changes: { stage: change(EVIL, 'planned'), answer: change(null, said(EVIL)) },
  },
};

it.each(DELIVERY_KINDS)('lets no name, title or stage call a channel or make a link: %s', (kind) => {
  const { text, blocks } = slackMessage(kind, messageOf(kind, payload, false));
  const markup = [
    text,
    ...blocks.flatMap((block) => (block.text.type === 'mrkdwn' ? [block.text.text] : [])),
  ];
  for (const one of markup) {
    // The only thing that begins with the sign of Slack's own markup is the link to the thing.
    const links = one.match(/<[^>]*>/g) ?? [];
    expect(links.filter((link) => !link.startsWith('<https://ideas.example.com/ideas/4|'))).toEqual([]);
    expect(one.replaceAll(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
    expect(links.every((link) => !link.slice(link.indexOf('|') + 1).includes('|'))).toBe(true);
  }
  for (const { text: part } of blocks) {
    expect(part.type === 'mrkdwn' ? part.verbatim : !part.emoji).toBe(true);
  }
});

it('says what happened, with the words apart and without them when they were withdrawn', () => {
  const told = messageOf('IDEA_ANSWERED', payload, false);
  expect(slackMessage('IDEA_ANSWERED', told).blocks[1]?.text).toEqual({
    type: 'plain_text',
    text: EVIL,
    emoji: false,
  });
  const after = slackMessage('IDEA_ANSWERED', messageOf('IDEA_ANSWERED', payload, true));
  expect(after.blocks).toHaveLength(1);
  expect(after.text).toContain('<https://ideas.example.com/ideas/4|number 4>');
});

it('keeps within what Slack takes', () => {
  const long = {
    ...payload,
    data: { ...payload.data, changes: { text: change(null, said('&'.repeat(9_000))) } },
  };
  for (const { text } of slackMessage('COMMENT_POSTED', messageOf('COMMENT_POSTED', long, false)).blocks) {
    expect(text.text.length).toBeLessThanOrEqual(3_000);
  }
  expect(escaped('a\n b & <c>')).toBe('a b &amp; &lt;c&gt;');
});

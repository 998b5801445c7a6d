import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../test/feeds.js';
import { derivedId, isolated } from './feed.entries.js';
import { atom, xmlText, type Feed } from './feed.xml.js';

const AT = new Date('2026-03-02T09:00:00Z');
const OF = '0195f2a0-0000-7000-8000-000000000000';

function feedSaying(text: string): Feed {
  const entry = {
    id: derivedId('one', OF),
    title: text,
    link: 'https://ideas.example.com/ideas/1',
    author: { name: text },
    published: AT,
    updated: AT,
    html: text,
    category: { term: text, label: text },
  };
  return {
    id: derivedId('feed', OF),
    title: text,
    subtitle: text,
    link: 'https://ideas.example.com/',
    self: 'https://ideas.example.com/feed.atom',
    icon: 'https://ideas.example.com/favicon.svg',
    author: text,
    language: 'en',
    updated: AT,
    entries: [entry],
  };
}

describe('a feed', () => {
  it.each([
    [']]>', ']]>'],
    ['<![CDATA[ x ]]>', '<![CDATA[ x ]]>'],
    ['&amp; &lt;b&gt; &nope;', '&amp; &lt;b&gt; &nope;'],
    ['</title><script>pwned()</script>', '</title><script>pwned()</script>'],
    ['"\'><!-- <?xml ?> <!DOCTYPE x>', '"\'><!-- <?xml ?> <!DOCTYPE x>'],
    ['a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h', 'abcdefgh'],
    ['half \ud800 of a pair \udc00', 'half  of a pair '],
    ['whole \u{1f600} pair', 'whole \u{1f600} pair'],
    ['no characters \ufffe\uffff', 'no characters '],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['\u202eevil\u2066 \u05d0\u05d1', '\u202eevil\u2066 \u05d0\u05d1'],
  ])('says %j to a strict reader as %j', (said, read) => {
    const [entry] = readFeed(atom(feedSaying(said))).entries;
    expect([entry?.title, entry?.author, entry?.content]).toEqual([read, read, read]);
  });

  it('is well-formed whatever it says', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(readFeed(atom(feedSaying(text))).entries).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nothing that could end an attribute', () => {
    expect(xmlText('"<>&')).toBe('&quot;&lt;&gt;&amp;');
  });
});

describe('ids and directions', () => {
  it('are the same for ever, and one for each thing', () => {
    expect(derivedId('feed', OF)).toBe(derivedId('feed', OF));
    expect(derivedId('feed', OF)).not.toBe(derivedId('roadmap', OF));
    // Written down: who changes how ids are made makes every entry new in every reader.
    expect(derivedId('revision 2', OF)).toBe('urn:uuid:648398c3-4de5-5bed-a245-0c6a47997e73');
  });

  it('end with the words that turn them', () => {
    expect(isolated('\u202eabc')).toBe('\u2068\u202eabc\u2069');
    expect(isolated('abc')).toBe('abc');
  });
});

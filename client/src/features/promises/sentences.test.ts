import { expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from './sentences';

const of = (html: string) => sentencesOf(paragraphsOf(html), 'en', 60);

it('takes a text apart into sentences as they were said, marks and line breaks gone', () => {
  expect(of('<p>Thank you for this. We <em>will</em> send\nletters by spring, at the latest.</p>')).toEqual([
    'Thank you for this.',
    'We will send letters by spring, at the latest.',
  ]);
});

it('goes into lists and quotes, leaves code out, and says nothing twice', () => {
  const list = '<ul><li><p>We add a reader.</p></li><li>We test it in May.</li></ul>';
  expect(
    of(`${list}<pre><code>ship.it(now) or not</code></pre><blockquote><p>We add a reader.</p></blockquote>`),
  ).toEqual(['We add a reader.', 'We test it in May.']);
});

it('offers neither a lone word nor what is too long to quote', () => {
  expect(of(`<p>Yes. Soon. ${'Very '.repeat(20)}soon.</p>`)).toEqual([]);
  expect(of('')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { communityTogether } from '../../../test/exports-together.js';
import { useForgery, type Row } from '../../../test/forgery.js';

const { copy, forgeRow, rows, refusal } = useForgery(import.meta.filename, communityTogether);

const NOBODY = '00000000-0000-7000-8000-00000000dead';
const any = (): boolean => true;
const is =
  (property: string, value: unknown) =>
  (row: Row): boolean =>
    row[property] === value;

type Forged = [what: string, file: string, which: (row: Row) => boolean, values: object, reason: RegExp];

describe('what no form lets in about what was built is refused, with its place', () => {
  it.each<Forged>([
    ['a link that runs', 'outcome-links', any, { url: 'javascript:alert(1)' }, /no https address/],
    ['a link without a lock', 'outcome-links', any, { url: 'http://example.com' }, /no https address/],
    ['HTML of its own', 'outcomes', any, { html: '<b>' }, /Unrecognized key/],
    ['an endless text', 'outcomes', any, { text: 'x'.repeat(20_001) }, /Too big/],
    ['an outcome of nobody', 'outcomes', any, { authorId: NOBODY }, /is not in/],
    ['an outcome of another kind', 'outcomes', any, { kind: 'PARTY' }, /breaks the rule/],
    ['words that no revision has', 'outcomes', any, { title: 'Something else' }, /newest revision/],
    ['an answer to another idea', 'outcome-ideas', is('answerId', null), { answerId: NOBODY }, /is not in/],
    ['a release that answers nothing', 'outcomes', is('kind', 'SMALL_WIN'), { kind: 'RELEASE' }, /answered/],
  ])('%s', async (_what, file, which, values, reason) => {
    const path = await copy();
    const at = (await rows(path, file)).findIndex(which);
    expect(at, `${file} has such a row`).toBeGreaterThanOrEqual(0);
    await forgeRow(path, file, at, values);
    expect(await refusal(path)).toMatch(reason);
  });
});

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

describe('what no form lets in about what went wrong is refused, with its place', () => {
  it.each<Forged>([
    ['a day off that is none', 'holidays', any, { day: '2026-13-01' }, /day/],
    [
      'a word of the team before its apology',
      'recovery-words',
      is('kind', 'APOLOGY'),
      { kind: 'CONTACT' },
      /apology/,
    ],
    [
      'a link that runs',
      'recovery-words',
      is('kind', 'FIX'),
      { link: 'javascript:alert(1)' },
      /no web address/,
    ],
    ['a recovery of nobody', 'recoveries', any, { memberId: NOBODY }, /is not in/],
    [
      'a recovery closed without saying how',
      'recoveries',
      any,
      { closedAt: '2026-01-05T09:00:00+00:00' },
      /breaks the rule/,
    ],
    ['a cause that is not there', 'recovery-causes', any, { sourceId: NOBODY }, /not there/],
    ['a cause of another kind', 'recovery-causes', any, { cause: 'MOOD' }, /breaks the rule/],
    ['half a report', 'incidents', is('reportedAt', null), { learned: 'Much.' }, /breaks the rule/],
    [
      'a report another day than promised',
      'incidents',
      is('reportedAt', null),
      { reportOn: '2030-01-01' },
      /promised/,
    ],
    ['an incident of somebody else', 'incidents', any, { promiseId: NOBODY }, /is not in/],
  ])('%s', async (_what, file, which, values, reason) => {
    const path = await copy();
    const at = (await rows(path, file)).findIndex(which);
    expect(at, `${file} has such a row`).toBeGreaterThanOrEqual(0);
    await forgeRow(path, file, at, values);
    const message = await refusal(path);
    expect(message).toContain(`data/${file}.jsonl`);
    expect(message).toMatch(reason);
  });
});

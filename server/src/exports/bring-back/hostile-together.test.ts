import { describe, expect, it } from 'vitest';
import { communityTogether } from '../../../test/exports-together.js';
import { deaf, filesIn } from '../../../test/exports.js';
import { useForgery, type Row } from '../../../test/forgery.js';
import { exportCommunity, importExport } from '../export.module.js';

const forgery = useForgery(import.meta.filename, communityTogether);
const { copy, forge, forgeRow, rows, refusal } = forgery;

const NOBODY = '00000000-0000-7000-8000-00000000dead';
const any = (): boolean => true;
const LONG = 'x'.repeat(20_000);
const WHEN = '2026-01-05T09:00:00+00:00';
const ENDED = { closedAt: WHEN, owingSide: null, owingSince: null };
const isOpen = (row: Row): boolean => row['closedAt'] === null;
const is =
  (property: string, value: unknown) =>
  (row: Row): boolean =>
    row[property] === value;
const has =
  (property: string) =>
  (row: Row): boolean =>
    row[property] !== null;

type Forged = [what: string, file: string, which: (row: Row) => boolean, values: object, reason: string];

/** Changes the first row that is meant. @returns what the refusal says after naming the file and the line of that row. */
async function reasonOf(file: string, which: (row: Row) => boolean, values: object): Promise<string> {
  const path = await copy();
  const at = (await rows(path, file)).findIndex(which);
  expect(at, `${file} has such a row`).toBeGreaterThanOrEqual(0);
  await forgeRow(path, file, at, values);
  const message = await refusal(path);
  const place = `data/${file}.jsonl, line ${at + 1}: `;
  expect(message.slice(0, place.length)).toBe(place);
  return message.slice(place.length).replace('the export contradicts itself: ', '');
}

describe('a row that no form lets in is named with file, line and reason', () => {
  it.each<Forged>([
    ['a co-author of nowhere', 'co-authors', any, { memberId: NOBODY }, `memberId ${NOBODY} is not in`],
    ['a co-author of another kind', 'co-authors', any, { state: 'OWNER' }, 'this breaks the rule "idea_co'],
    ['an endless invitation', 'co-authors', any, { message: LONG }, 'message: Too big'],
    ['an endless credit', 'credits', any, { what: LONG }, 'what: Too big'],
    ['a consent that is none', 'credits', any, { consent: 'YES' }, 'this breaks the rule "credit_consent'],
    ['a suggestion without a why', 'suggestions', any, { why: '' }, 'why: Too small'],
    ['an endless suggestion', 'suggestions', any, { text: LONG }, 'text: Too big'],
    ['a suggestion of nobody', 'suggestions', any, { authorId: NOBODY }, `authorId ${NOBODY} is not in`],
    ['an answer without an answerer', 'read-backs', any, { answeredById: null }, 'this breaks the rule'],
    ['an endless read-back', 'read-backs', any, { words: LONG }, 'words: Too big'],
    ['an endless side', 'difference-positions', any, { text: LONG }, 'text: Too big'],
    ['HTML of its own', 'difference-positions', any, { html: '<b>' }, 'Unrecognized key: "html"'],
    ['a third side', 'difference-sides', any, { side: 'OTHER' }, 'this breaks the rule'],
    ['an open one that is nobody’s turn', 'differences', isOpen, { owingSide: null }, 'this breaks the rule'],
    ['a day that is none', 'differences', any, { revisitOn: 'soon' }, 'revisitOn: Invalid ISO date'],
    ['a step beyond the last', 'reviews', any, { step: 4 }, 'step: Too big'],
    ['an endless situation', 'irritants', any, { situation: LONG }, 'situation: Too big'],
    ['a count of its own', 'irritants', any, { reportCount: 99 }, 'Unrecognized key: "reportCount"'],
    ['an endless report', 'irritant-reports', any, { situation: LONG }, 'situation: Too big'],
    ['an endless question', 'calls-for-ideas', any, { question: LONG }, 'question: Too big'],
    ['a call about two things', 'calls-for-ideas', any, { rootCauseId: NOBODY }, 'this breaks the rule'],
    ['an idea merged into nothing', 'merges', any, { targetId: NOBODY }, `targetId ${NOBODY} is not in`],
    ['a before that is not one', 'merge-co-authors', any, { before: { role: 'ADMIN' } }, 'before.id: '],
    ['a link of another kind', 'idea-links', any, { kind: 'EATS' }, 'this breaks the rule "idea_link'],
    ['an image of no size', 'images', any, { width: 0 }, 'width: Too small'],
    ['an endless image', 'images', any, { height: 100_000 }, 'height: Too big'],
    [
      'a holder of another kind',
      'image-uses',
      any,
      { holderKind: 'MAIL' },
      'this breaks the rule "image_use',
    ],
  ])('%s', async (_what, file, which, values, reason) => {
    const said = await reasonOf(file, which, values);
    expect(said.startsWith(reason), said).toBe(true);
  });
});

describe('a row that contradicts others is named with file, line and what is wrong', () => {
  it.each<Forged>([
    [
      'accepted without a revision',
      'suggestions',
      is('state', 'ACCEPTED'),
      { revision: null },
      'a suggestion begins',
    ],
    [
      'accepted by somebody else',
      'suggestions',
      is('state', 'ACCEPTED'),
      { decidedById: null },
      'a suggestion is dec',
    ],
    [
      'declined without a reason',
      'suggestions',
      is('state', 'DECLINED'),
      { reason: null },
      'a suggestion is decided',
    ],
    [
      'gave way and stays',
      'suggestions',
      has('supersededById'),
      { state: 'WITHDRAWN' },
      'a suggestion gave way',
    ],
    ['credit for no revision', 'credits', has('revision'), { revision: 99 }, 'a credit is for'],
    ['credit for no suggestion', 'credits', has('suggestionId'), { suggestionNumber: 99 }, 'a credit is for'],
    ['read-back of no revision', 'read-backs', any, { revision: 99 }, 'a read-back is of a revision'],
    [
      'an outcome that was none',
      'answers',
      has('readBackId'),
      { readBackOutcome: 'CORRECTED' },
      'an answer says',
    ],
    ['an outcome of no read-back', 'answers', has('readBackId'), { readBackId: null }, 'an answer says'],
    ['an end nobody agreed to', 'differences', isOpen, ENDED, 'a difference has ended'],
    ['another day than its decline', 'reviews', any, { dueOn: '2030-01-01' }, 'a review is of an answer'],
    ['words out of order', 'difference-positions', any, { number: 7 }, 'a wording of a side is missing'],
    ['other words than its own', 'irritants', any, { title: 'Other words' }, 'an irritant does not read'],
    ['fixed by nobody', 'irritants', is('fixedAt', null), { fixedAt: WHEN }, 'an irritant is fixed without'],
    ['opened again by nobody', 'irritant-fixes', any, { reopenedWhy: 'No.' }, 'a fix is opened again'],
    ['a cause fixed by nobody', 'root-causes', any, { fix: 'Done.' }, 'a root cause is fixed by nobody'],
    [
      'parts that are not there',
      'ideas',
      is('mergedCount', 0),
      { mergedCount: 1 },
      'an idea has other parts',
    ],
    ['another credit', 'merges', has('creditId'), { creditId: NOBODY }, 'a merge names a credit'],
    ['support for no revision', 'merge-votes', any, { revision: 99 }, 'support was united'],
    [
      'half of what was said',
      'own-votes',
      has('importance'),
      { revision: null },
      'what somebody said before',
    ],
    ['an image of nothing', 'image-uses', any, { holderId: NOBODY }, 'an image is held by'],
  ])('%s', async (_what, file, which, values, reason) => {
    const said = await reasonOf(file, which, values);
    expect(said.startsWith(reason), said).toBe(true);
  });
});

describe('circles and sides', () => {
  it('refuses irritants that are the same as each other in a circle', async () => {
    const path = await copy();
    const all = await rows(path, 'irritants');
    const [first, second, third] = chainIn(all);
    const outside = all.find(({ id, familyId }) => id === familyId && id !== first);
    // All of them say the same end, which is none of them, so that each by itself looks right.
    const led: Record<string, object> = {
      [first]: { sameAsId: third, familyId: outside?.['id'] },
      [second]: { familyId: outside?.['id'] },
      [third]: { familyId: outside?.['id'] },
    };
    await forge(path, 'irritants', (lines) => lines.map((line) => changed(line, led)));
    expect(await refusal(path)).toMatch(
      /^data\/irritants.jsonl, line \d+: the export contradicts itself: irritants are the same as each other in a circle/,
    );
  });

  it('refuses ideas that go on as part of each other in a circle, and what goes on as nothing', async () => {
    const path = await copy();
    const [one, other] = await rows(path, 'merges');
    const inner = one?.['targetId'] === other?.['sourceId'] ? [one, other] : [other, one];
    await forge(path, 'merges', (lines) =>
      lines.map((line) =>
        changed(line, { [String(inner[1]?.['id'])]: { targetId: inner[0]?.['sourceId'] } }),
      ),
    );
    expect(await refusal(path)).toMatch(
      /^data\/merges.jsonl, line \d+: the export contradicts itself: ideas go on as part of each other in a circle/,
    );
    const less = await copy();
    for (const file of ['merge-votes', 'merge-follows', 'merge-co-authors', 'merges']) {
      await forge(less, file, () => []);
    }
    expect(await refusal(less)).toMatch(
      /^data\/ideas.jsonl, line \d+: the export contradicts itself: an idea is merged without a merge/,
    );
  });

  it('refuses comments that would go home to an idea they never were of', async () => {
    const path = await copy();
    const [stranger] = await rows(path, 'threads');
    const at = (await rows(path, 'comments')).findIndex(
      ({ homeThreadId, threadId, parentId }) => !homeThreadId && !parentId && threadId !== stranger?.['id'],
    );
    await forgeRow(path, 'comments', at, { homeThreadId: stranger?.['id'] });
    expect(await refusal(path)).toContain('a comment is shown elsewhere than where its idea went on');
  });

  it('refuses a difference with one side, and two proposals at once', async () => {
    const path = await copy();
    await forge(path, 'difference-sides', (lines) => lines.slice(1));
    expect(await refusal(path)).toMatch(
      /^data\/differences.jsonl, line \d+: the export contradicts itself: a difference has not two sides/,
    );
    const other = await copy();
    await forge(other, 'difference-proposals', ([line = '']) => {
      const open = { ...(JSON.parse(line) as Row), agreedById: null, agreedAt: null };
      return [JSON.stringify(open), JSON.stringify({ ...open, id: NOBODY })];
    });
    expect(await refusal(other)).toMatch(/two proposals of one kind wait|a difference has ended without/);
  });

  it('refuses an author who is a co-author as well', async () => {
    const path = await copy();
    const ideas = await rows(path, 'ideas');
    const all = await rows(path, 'co-authors');
    const at = all.findIndex(({ state }) => state === 'STANDING');
    const idea = ideas.find(({ id }) => id === all[at]?.['ideaId']);
    await forgeRow(path, 'co-authors', at, { memberId: idea?.['authorId'] });
    expect(await refusal(path)).toContain('the author of an idea is a co-author of it as well');
  });

  it('refuses ideas that need each other, and that relate twice', async () => {
    const path = await copy();
    for (const kind of ['DEPENDS_ON', 'RELATES_TO']) {
      const links = await rows(path, 'idea-links');
      const link = links.find((one) => one['kind'] === kind);
      const back = { ...link, id: NOBODY, ideaId: link?.['otherId'], otherId: link?.['ideaId'] };
      await forge(path, 'idea-links', () => [...links, back].map((row) => JSON.stringify(row)));
      expect(await refusal(path)).toMatch(
        kind === 'DEPENDS_ON'
          ? /ideas depend on each other in a circle/
          : /two ideas relate to each other twice/,
      );
      await forge(path, 'idea-links', () => links.map((row) => JSON.stringify(row)));
    }
  });
});

/** The irritants of a chain, from its end. */
function chainIn(all: readonly Row[]): [string, string, string] {
  const third = all.find(({ sameAsId }) =>
    all.some((one) => one['id'] === sameAsId && one['sameAsId'] !== null),
  );
  const second = all.find(({ id }) => id === third?.['sameAsId']);
  return [String(second?.['sameAsId']), String(second?.['id']), String(third?.['id'])];
}

/** A line with other values, for the rows whose ids are named. */
function changed(line: string, values: Record<string, object>): string {
  const row = JSON.parse(line) as Row;
  return JSON.stringify({ ...row, ...values[String(row['id'])] });
}

it('takes the export itself after all of that, and writes the same again', async () => {
  await importExport(forgery.place, forgery.whole, deaf);
  const again = `${forgery.whole}-again`;
  await exportCommunity(forgery.place, again, deaf);
  const [first, second] = [await filesIn(forgery.whole), await filesIn(again)];
  const encodedAgain = /^(manifest\.json|data\/image-files\.jsonl|images\/.*)$/;
  const names = Object.keys(first).filter((name) => !encodedAgain.test(name));
  expect(names.filter((name) => first[name] !== second[name])).toEqual([]);
});

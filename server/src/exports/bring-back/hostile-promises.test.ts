import { describe, expect, it } from 'vitest';
import { smallCommunity } from '../../../test/exports.js';
import { useForgery, type Row } from '../../../test/forgery.js';
import { madePromise, promisePlace, promising } from '../../../test/promises.js';
import type { Services } from '../../platform/context.js';

/** A promise that was moved twice and went through two hands, one that was dropped, and an idea in other hands. */
async function promised(services: Services): Promise<void> {
  const place = await promisePlace(await smallCommunity(services));
  const { world, mira, jon, lead, idea } = place;
  const day = (days: number): string =>
    new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { id: promiseId } = await madePromise(place, { dueOn: day(9) });
  for (const days of [12, 11]) {
    world.clock.advance({ minutes: 1 });
    await promising(world, mira, 'movePromise', { promiseId, dueOn: day(days), why: 'The parts are late.' });
  }
  for (const to of [jon, lead]) {
    world.clock.advance({ minutes: 1 });
    await promising(world, mira, 'handOverPromise', { promiseId, toId: to.id, note: 'I am away.' });
  }
  const other = await madePromise(place, { quote: 'I will tell you how far we are.', dueOn: day(5) });
  await promising(world, jon, 'dropPromise', { promiseId: other.id, why: 'Nobody can say.' });
  await world
    .as(lead)
    .run(`mutation ($input: HandOverIdeaInput!) { handOverIdea(input: $input) { __typename } }`, {
      input: { ideaId: idea.id, toId: jon.id, note: 'Jon knows meters.' },
    });
}

const { copy, forgeRow, rows, refusal } = useForgery(import.meta.filename, promised);

const NOBODY = '00000000-0000-7000-8000-00000000dead';
const any = (): boolean => true;
const is =
  (property: string, value: unknown) =>
  (row: Row): boolean =>
    row[property] === value;

type Forged = [what: string, file: string, which: (row: Row) => boolean, values: object, reason: RegExp];

describe('a word that was not given so is refused, with its place', () => {
  it.each<Forged>([
    ['a promise of nobody', 'promises', any, { ownerId: NOBODY }, /is not in/],
    ['a link that runs', 'promises', any, { closingLink: 'javascript:alert(1)' }, /no web address/],
    [
      'kept in time, though late',
      'promises',
      is('closedState', 'DROPPED'),
      { closedState: 'KEPT', closedOn: '2030-01-01' },
      /breaks the rule/,
    ],
    [
      'dropped without why',
      'promises',
      is('closedState', 'DROPPED'),
      { closingText: null },
      /breaks the rule/,
    ],
    [
      'a day that nobody moved it to',
      'promises',
      is('closedState', null),
      { dueOn: '2030-01-01' },
      /another day/,
    ],
    [
      'a first day that was never named',
      'promises',
      is('closedState', null),
      { firstDueOn: '2026-01-01' },
      /another day/,
    ],
    ['an endless why', 'promise-dates', any, { why: 'x'.repeat(5_000) }, /Too big/],
    ['an endless note', 'hand-overs', any, { note: 'x'.repeat(5_000) }, /Too big/],
    ['a hand-over of another kind', 'hand-overs', is('kind', 'PROMISE'), { kind: 'IDEA' }, /not there/],
    ['a hand-over of nothing', 'hand-overs', is('kind', 'IDEA'), { thingId: NOBODY }, /not there/],
  ])('%s', async (_what, file, which, values, reason) => {
    const path = await copy();
    const at = (await rows(path, file)).findIndex(which);
    expect(at, `${file} has such a row`).toBeGreaterThanOrEqual(0);
    await forgeRow(path, file, at, values);
    expect(await refusal(path)).toMatch(reason);
  });

  it('an owner into whose hands nobody put it', async () => {
    const path = await copy();
    const all = await rows(path, 'promises');
    const at = all.findIndex(is('closedState', null));
    await forgeRow(path, 'promises', at, { ownerId: all[at]?.['madeById'] });
    expect(await refusal(path)).toMatch(/in other hands/);
  });

  it('a promise in a space that its thread is not in', async () => {
    const path = await copy();
    const spaces = (await rows(path, 'spaces')).map(({ id }) => id);
    const [promise] = await rows(path, 'promises');
    const elsewhere = spaces.find((id) => id !== promise?.['spaceId']);
    await forgeRow(path, 'promises', 0, { spaceId: elsewhere });
    expect(await refusal(path)).toMatch(/stands elsewhere/);
  });
});

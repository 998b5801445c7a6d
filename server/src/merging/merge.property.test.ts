import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { it } from 'vitest';
import { IMPORTANCES } from '@rapport/shared/vocabulary';
import { MergeModel, PEOPLE, type Act, type History } from '../../test/merge-model.js';
import { READERS } from '../../test/merge-readers-model.js';
import { shortestFailing } from '../../test/merge-shortest.js';
import { addIdeas, doAct, readIdeas, type Stage } from '../../test/merge-stage.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const HISTORIES = 10_000;
/** Histories that share a transaction, which is rolled back; several of these run at once. */
const TOGETHER = 20;
const AT_ONCE = 10;
const IDEAS = 4;

// Most of what happens happens to few, or merges would seldom meet.
const who = fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.nat(PEOPLE - 1) });
const idea = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(IDEAS - 1) });
const reader = fc.nat(READERS - 1);
const importance = fc.constantFrom(...IMPORTANCES);
const reason = fc.constantFrom(null, null, 'Stairs.', 'Digits.', 'Both.');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('support'), who, idea, importance, reason }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'keep'), who, idea }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revise'), idea, material: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('merge'), idea, into: idea }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), merge: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('object'), merge: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('follow', 'unfollow'), reader, idea }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('join', 'join', 'leave'), reader, idea }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('comment'), reader, idea, reply: fc.boolean() }) },
);
// Somebody has supported most of everything before, so that few acts are enough to meet.
const before = fc.array(fc.option(fc.record({ importance, reason }), { freq: 3 }), {
  minLength: PEOPLE * IDEAS,
  maxLength: PEOPLE * IDEAS,
});
const history = fc.record({ before, acts: fc.array(act, { minLength: 1, maxLength: 7, size: 'max' }) });

class RollBack extends Error {}

/** Plays histories. @returns how one ended otherwise than the model says; null when all ended as it does. */
async function difference(stage: Stage, histories: readonly History[]): Promise<string | null> {
  try {
    await play(stage, histories);
    throw new Error('Nothing was rolled back.');
  } catch (error) {
    return error instanceof RollBack ? null : String(error);
  }
}

/** Plays histories. @throws the shortest like the first that ends otherwise than the model says. */
async function check(stage: Stage, histories: readonly History[]): Promise<void> {
  if ((await difference(stage, histories)) === null) {
    return;
  }
  for (const failing of histories) {
    if ((await difference(stage, [failing])) !== null) {
      const shortest = await shortestFailing(
        failing,
        async (shorter) => (await difference(stage, [shorter])) !== null,
      );
      throw new Error(`${JSON.stringify(shortest)}\n${await difference(stage, [shortest])}`);
    }
  }
  throw new Error('Histories failed together, and none of them alone.');
}

/** @throws RollBack when all end as the model says. */
async function play(stage: Stage, histories: readonly History[]): Promise<void> {
  await stage.world.services.db.transaction(async (tx) => {
    const given = histories.map(({ before: votes }) => votes);
    const ideas = await addIdeas(stage, tx, IDEAS, given);
    const models: MergeModel[] = [];
    for (const [place, { before: votes, acts }] of histories.entries()) {
      const model = new MergeModel(IDEAS, votes);
      const run = { ideas: ideas.slice(place * IDEAS, (place + 1) * IDEAS), merges: [], comments: [] };
      for (const [now, one] of acts.entries()) {
        const parent = one.do === 'comment' ? model.readers.parentIn(one.idea) : null;
        const allowed = model.act(one, now);
        const done = await doAct(stage, tx, run, { act: one, now, parent });
        if (done !== allowed) {
          throw new Error(`Act ${now} was ${done ? '' : 'not '}allowed: ${JSON.stringify(histories[place])}`);
        }
      }
      models.push(model);
    }
    const found = await readIdeas(stage, tx, ideas);
    for (const [place, model] of models.entries()) {
      for (let number = 0; number < IDEAS; number += 1) {
        const known = found[place * IDEAS + number];
        const wanted = expected(model, number);
        if (!isDeepStrictEqual(known, wanted)) {
          throw new Error(`Idea ${number} is ${JSON.stringify(known)} instead of ${JSON.stringify(wanted)}`);
        }
      }
    }
    throw new RollBack();
  });
}

function expected(model: MergeModel, number: number): object {
  const votes = Array.from({ length: PEOPLE }, (_, person) => model.vote(number, person));
  const customers = votes.slice(0, -1).filter((vote) => vote !== null);
  const of = (wanted: string): number => customers.filter((vote) => vote.importance === wanted).length;
  const readers = model.readers.stateOf(number);
  const standing = model.merges.find(({ source, undone }) => source === number && !undone);
  return {
    ...readers,
    commentCount: readers.said.length,
    votes,
    counts: {
      customers: customers.length,
      team: votes.at(-1) ? 1 : 0,
      blocks: of('BLOCKS_ME'),
      matters: of('MATTERS'),
      nice: of('NICE'),
    },
    former: customers.filter(({ revision }) => revision < model.material[number]!).length,
    revision: model.revisions[number],
    merged: standing !== undefined,
    mergedInto: standing?.target ?? null,
    mergedCount: model.merges.filter(({ target, undone }) => target === number && !undone).length,
    objected: standing?.objected ?? false,
  };
}

it(`ends ${HISTORIES} histories of votes, followers, comments, writers, merges and undos as the model says`, async () => {
  const world = await inWorld();
  const space = await world.space();
  const people = [
    await world.member(),
    await world.member(),
    await world.member(),
    await world.member(),
    await world.member('STAFF'),
  ];
  const readers = [await world.member(), await world.member()];
  const stage: Stage = { world, space, people, readers, numbers: 0 };
  const batch = fc.array(history, { minLength: TOGETHER * AT_ONCE, maxLength: TOGETHER * AT_ONCE });
  const { failed, seed, errorInstance } = await fc.check(
    fc.asyncProperty(batch, async (histories) => {
      const parts = Array.from({ length: AT_ONCE }, (_, i) =>
        histories.slice(i * TOGETHER, (i + 1) * TOGETHER),
      );
      await Promise.all(parts.map(async (part) => check(stage, part)));
    }),
    // One that fails is made shorter by itself; shrinking two hundred at once would take an hour.
    { numRuns: HISTORIES / (TOGETHER * AT_ONCE), endOnFailure: true },
  );
  if (failed) {
    throw new Error(`With seed ${seed}:`, { cause: errorInstance });
  }
}, 600_000);

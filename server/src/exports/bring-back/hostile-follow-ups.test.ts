import { expect, it } from 'vitest';
import { smallCommunity } from '../../../test/exports.js';
import { followUpPlace, pass, questionOf, say, shipped } from '../../../test/follow-ups.js';
import { useForgery, type Row } from '../../../test/forgery.js';
import { postIdea } from '../../../test/ideas.js';
import type { Services } from '../../platform/context.js';

/** What was shipped, with a NOT of who asked for it, which opened it again, and a supporter's answer that helped. */
async function askedAbout(services: Services): Promise<void> {
  const world = await smallCommunity(services);
  const place = await followUpPlace(world);
  const { ada, ben, space, idea } = place;
  await postIdea(world, ada, space, 'Another one');
  await shipped(place);
  await pass(place, 30);
  await say(place, ada, (await questionOf(place, ada)).id, { verdict: 'NOT', shown: 'TEAM' });
  await say(place, ben, (await questionOf(place, ben)).id, { verdict: 'SOLVED', shown: 'TEAM' });
  const { idea: found } = await world
    .as(ben)
    .run<{ idea: { answers: { id: string }[] } }>(
      'query ($n: Int!) { idea(number: $n) { answers { id } } }',
      {
        n: idea.number,
      },
    );
  await world
    .as(ben)
    .run('mutation ($id: ID!) { rateAnswer(input: { answerId: $id, value: YES }) { __typename } }', {
      id: found.answers[0]?.id,
    });
}

const { copy, forgeRow, rows, refusal } = useForgery(import.meta.filename, askedAbout);

/** What somebody changes in a row, made of all the rows of other files. */
type Forged = [
  what: string,
  file: string,
  values: (of: (file: string) => Promise<Row[]>) => Promise<object>,
  reason: RegExp,
];

it.each<Forged>([
  [
    'a question by an idea that was not shipped there',
    'follow-ups',
    async (of) => ({ ideaId: (await of('ideas')).find(({ title }) => title === 'Another one')?.['id'] }),
    /none of its own/,
  ],
  [
    'an idea opened again by an answer that it helped',
    'idea-reopenings',
    async (of) => ({
      followUpId: (await of('follow-ups')).find(({ verdict }) => verdict === 'SOLVED')?.['id'],
    }),
    /nothing of the kind/,
  ],
  [
    'a word of a writer on their own answer',
    'answer-ratings',
    async (of) => {
      const [rating] = await of('answer-ratings');
      return { memberId: (await of('answers')).find(({ id }) => id === rating?.['answerId'])?.['authorId'] };
    },
    /their own answer/,
  ],
  [
    'a case that is put right without a word',
    'recoveries',
    () =>
      Promise.resolve({
        closedAt: '2027-01-05T09:00:00+00:00',
        closedState: 'PUT_RIGHT',
        wordDueAt: null,
        nextTellAt: null,
      }),
    /closed before/,
  ],
])('refuses %s, with its place', async (_what, file, values, reason) => {
  const path = await copy();
  const changed = await values((name) => rows(path, name));
  expect(Object.values(changed).includes(undefined), 'such rows are there').toBe(false);
  await forgeRow(path, file, 0, changed);
  const message = await refusal(path);
  expect(message).toContain(`data/${file}.jsonl`);
  expect(message).toMatch(reason);
});

it('refuses questions about an outcome that settles anew who is asked', async () => {
  const path = await copy();
  await forgeRow(path, 'outcomes', 0, { gatheredAt: null });
  expect(await refusal(path)).toMatch(/before it was settled/);
});

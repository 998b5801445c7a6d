import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { postIdea, type Idea, type Space } from '../things.ts';
import { made } from '../together/act.ts';

export const day = (inDays: number): string =>
  new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

/** An answer of the team that leaves the idea where it stands, and a promise made of its first sentence. */
export interface Promised {
  idea: Idea;
  answerId: string;
  promiseId: string;
}

/** Something shipped of which its author was asked whether it helped. */
export interface Shipped {
  idea: Idea;
  outcome: { id: string; path: string; number: number };
  followUpId: string;
}

export async function answered(staff: Caller, idea: Idea, stageId: string, text: string): Promise<string> {
  const given = await staff.ask(
    `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) {
      __typename ... on AnswerGiven { answer { id } } ... on Problem { message } } }`,
    { input: { ideaId: idea.id, stageId, text } },
  );
  const id = at(given, 'answerIdea', 'answer', 'id');
  if (typeof id !== 'string') throw new Error(`Nothing was answered: ${JSON.stringify(given)}`);
  return id;
}

/** An idea of somebody, answered, with a promise. @param words stand in the answer and in the promise. */
export async function promised(
  place: Place,
  author: Caller,
  space: Space,
  words = 'We will put a lamp there.',
): Promise<Promised> {
  const { staff } = place.things;
  const idea = await postIdea(author, space, `A lamp ${randomUUID().slice(0, 6)}`, 'It is dark.');
  const answerId = await answered(staff, idea, space.stageId, words);
  const promise = await made(staff, 'makePromise', { input: { ...making(staff, answerId), quote: words } });
  return { idea, answerId, promiseId: String(promise['id']) };
}

/** What `makePromise` takes for an answer. */
export function making(owner: Caller, answerId: string): Record<string, unknown> {
  return {
    sourceKind: 'ANSWER',
    sourceId: answerId,
    quote: 'We will put a lamp there.',
    ownerId: owner.memberId,
    dueOn: day(20),
  };
}

/** What `publishOutcome` takes. */
export function telling(space: Space, ideas: readonly Idea[], more: object = {}): Record<string, unknown> {
  return {
    kind: 'RELEASE',
    spaceId: space.id,
    title: `A lamp is there ${randomUUID().slice(0, 6)}`,
    summary: 'There is light on the stairs.',
    text: 'It goes on by itself.',
    shippedOn: day(-1),
    ideas: ideas.map(({ id }) => ({ ideaId: id })),
    ...more,
  };
}

/** An idea of somebody that was shipped long enough ago for the question, which has been asked. */
export async function shipped(place: Place, author: Caller, more: object = {}): Promise<Shipped> {
  const { staff, publicSpace: space } = place.things;
  const idea = await postIdea(author, space, `A lamp ${randomUUID().slice(0, 6)}`, 'It is dark.');
  const outcome = await made(staff, 'publishOutcome', { input: telling(space, [idea], more) });
  const id = String(outcome['id']);
  const { database } = place.own;
  await database.query(
    `update outcome set shipped_on = current_date - 60, published_at = now() - interval '60 days' where id = $1`,
    [id],
  );
  const followUpId = await until(async () => {
    await database.query(`update schedule_run set next_due_at = now() where name like 'follow_ups.%'`);
    const { rows } = await database.query<{ id: string }>(
      'select id from follow_up where outcome_id = $1 and member_id = $2 and asked_at is not null',
      [id, author.memberId],
    );
    return rows[0]?.id;
  });
  return {
    idea,
    outcome: { id, path: String(outcome['path']), number: Number(outcome['number']) },
    followUpId,
  };
}

/** The case that somebody's "no" to an answer opened. */
export async function recoveryOf(place: Place, member: Caller): Promise<string> {
  return until(async () => {
    const { rows } = await place.own.database.query<{ id: string }>(
      'select id from recovery where member_id = $1 order by opened_at desc limit 1',
      [member.memberId],
    );
    return rows[0]?.id;
  });
}

async function until(look: () => Promise<string | undefined>): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look();
    if (found) return found;
    await pause(500);
  }
  throw new Error('It did not come within half a minute.');
}

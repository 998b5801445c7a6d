import { PROMISE_WORDS_MAX } from '@rapport/shared/limits';
import type { PromiseSource } from '@rapport/shared/vocabulary';
import { communityDay } from '../communities/community.module.js';
import words from '../locales/en/promises.json' with { type: 'json' };
import { isOnTeam } from '../hand-overs/hand-over.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found, InvalidInput, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import {
  concern,
  followTogether,
  threadScope,
  THREAD_SPACE,
  THREAD_VISIBLE,
} from '../threads/thread.module.js';
import { PromiseEntity, type ClosedState } from './promise.entity.js';
import { promiseBroken, promiseDropped, promiseKept, promiseMade } from './promise.events.js';
import { promisePolicy } from './promise.policy.js';
import { dayProblem, keptState, plainQuote, quoteKeyOf } from './promise.rules.js';
import type { Source } from './promise.sources.js';

export interface NewPromise {
  sourceKind: PromiseSource;
  sourceId: string;
  source: Pick<Source, 'threadId' | 'spaceId' | 'authorId' | 'at' | 'madeToId'>;
  /** The very words. */
  quote: string;
  /** In plain words; null for the quotation itself. */
  text: string | null;
  ownerId: string;
  /** YYYY-MM-DD in the community's time zone. */
  dueOn: string;
  /** Whether those who follow are told by something else. */
  quiet?: boolean;
}

const lockThread = statement<{ id: string }>(
  'promises.lock_thread',
  'select id from thread where community_id = $1 and id = $2 for no key update',
);
const sameWords = statement<{ id: string }>(
  'promises.same_words',
  `select id from promise where community_id = $1 and source_id = $2 and quote_key = $3 and closed_at is null`,
);

/**
 * Writes down that the team promised something and tells who follows. That the words stand where they are said to is
 * the caller's to have made sure.
 *
 * @returns the id of the promise.
 * @throws Refusal for an owner who is not on the team, a day that cannot be, and words that are an open promise already.
 */
export async function recordPromise(write: Write, given: NewPromise): Promise<string> {
  const { communityId, memberId } = write.actor;
  const { sourceKind, sourceId, source, ownerId, dueOn } = given;
  const wrongDay = dayProblem(dueOn, await communityDay(write));
  if (wrongDay) {
    refuse(new InvalidInput([wrongDay]));
  }
  if (!(await isOnTeam(write, ownerId))) {
    throw invalid('ownerId', 'UNKNOWN', words.notOnTeam);
  }
  // One at a time for what is said there, so that of two who promise the same the second is told so.
  await write.tx.row(lockThread, [communityId, source.threadId]);
  const quote = plainQuote(given.quote);
  const quoteKey = quoteKeyOf(given.quote);
  if (await write.tx.row(sameWords, [communityId, sourceId, quoteKey])) {
    refuse(new NotPossible(words.alreadyPromised));
  }
  const id = write.ids.next();
  await write.tx.insert(PromiseEntity, {
    communityId,
    id,
    spaceId: source.spaceId,
    threadId: source.threadId,
    sourceKind,
    sourceId,
    sourceAuthorId: source.authorId,
    sourceAt: source.at,
    quote,
    quoteKey,
    text: cutTo(PROMISE_WORDS_MAX, given.text ?? quote.replace(/\s+/g, ' ')),
    ownerId,
    madeById: memberId,
    madeToId: source.madeToId,
    firstDueOn: dueOn,
    dueOn,
    madeAt: write.now,
  });
  const people = [...new Set([memberId, ownerId, source.madeToId])].filter((one) => one !== null);
  await followTogether(write, source.threadId, people);
  await write.emit(promiseMade, { promiseId: id, threadId: source.threadId });
  if (!given.quiet) {
    await concern(write, {
      threadId: source.threadId,
      kind: 'PROMISE_MADE',
      who: 'followers',
      detailId: id,
    });
  }
  return id;
}

/** Other features put words of theirs together; what a form lets in is never longer. */
function cutTo(max: number, text: string): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

/** A promise as rules and writes need it. */
export interface PromiseInside {
  id: string;
  threadId: string;
  ownerId: string;
  madeToId: string | null;
  firstDueOn: string;
  dueOn: string;
  closedAt: Date | null;
  brokenAt: Date | null;
}

const forWrite = statement<PromiseInside>(
  'promises.for_write',
  `select p.id, p.thread_id as "threadId", p.owner_id as "ownerId", p.made_to_id as "madeToId",
     p.first_due_on as "firstDueOn", p.due_on as "dueOn", p.closed_at as "closedAt", p.broken_at as "brokenAt"
   from promise p join thread t on t.community_id = p.community_id and t.id = p.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and p.community_id = $1 and p.id = $5 for update of p`,
);

/** A promise the writer may see, locked until the write ends. @throws Refusal with NotFound */
export async function promiseInside(write: Write, id: string): Promise<PromiseInside> {
  return found(await write.tx.row(forWrite, [...threadScope(write.actor), id]));
}

interface Closing {
  state: 'KEPT' | 'DROPPED';
  text: string;
  link: string | null;
  quiet?: boolean | undefined;
}

async function close(
  write: Write,
  promise: Allowed<PromiseInside, 'KEEP'> | Allowed<PromiseInside, 'DROP'>,
  { state, text, link, quiet }: Closing,
): Promise<ClosedState> {
  const { communityId, memberId } = write.actor;
  const { id, threadId } = promise;
  const closedOn = await communityDay(write);
  const closedState = state === 'DROPPED' ? 'DROPPED' : keptState(promise.firstDueOn, closedOn);
  await write.tx.update(
    PromiseEntity,
    { communityId, id },
    {
      closedAt: write.now,
      closedOn,
      closedState,
      closingText: text,
      closingLink: link,
      closedById: memberId,
      ...(state === 'DROPPED' && { brokenAt: promise.brokenAt ?? write.now }),
    },
  );
  await followTogether(write, threadId, [memberId]);
  await write.emit(state === 'DROPPED' ? promiseDropped : promiseKept, { promiseId: id, threadId });
  if (!quiet) {
    const kind = state === 'DROPPED' ? 'PROMISE_DROPPED' : 'PROMISE_KEPT';
    await concern(write, { threadId, kind, who: 'followers', detailId: id });
  }
  return closedState;
}

/**
 * Says that a promise is kept, as part of another write: an outcome, the report on an incident.
 *
 * @param said how, and where one can see it; `quiet` when those who follow are told by something else.
 * @returns whether it was kept by its first day.
 * @throws Refusal when there is none for the writer to see, or it has ended.
 */
export async function keepPromiseInside(
  write: Write,
  promiseId: string,
  said: { text: string; link: string | null; quiet?: boolean },
): Promise<{ threadId: string; state: ClosedState }> {
  const promise = promisePolicy.authorize(write.actor, 'KEEP', await promiseInside(write, promiseId));
  return { threadId: promise.threadId, state: await close(write, promise, { state: 'KEPT', ...said }) };
}

/** Says that a promise will not be kept, and why. @throws Refusal when there is none to see, or it has ended. */
export async function dropPromiseInside(write: Write, promiseId: string, why: string): Promise<void> {
  const promise = promisePolicy.authorize(write.actor, 'DROP', await promiseInside(write, promiseId));
  await close(write, promise, { state: 'DROPPED', text: why, link: null });
  const { threadId, madeToId } = promise;
  await write.emit(promiseBroken, { promiseId, threadId, madeToId, why: 'DROPPED' });
}

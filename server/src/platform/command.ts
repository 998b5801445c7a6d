import type { Action } from '@rapport/shared/actions';
import type { Role } from '@rapport/shared/vocabulary';
import type { ZodType } from 'zod';
import { checkAccess, memberOf } from './access.js';
import type { MemberActor } from './actor.js';
import type { RequestContext, Services } from './context.js';
import { conflict, sqlState } from './errors.js';
import type { EventKind } from './events.js';
import { completeKey, hashInput, knownOutcome, reserveKey, type KeyUse } from './idempotency.js';
import { invalidInputOf, Problem, Refusal } from './problems.js';
import type { LimitName } from './rate-limit.js';
import type { Tx } from './tx.js';

/** Everything a write may use: one transaction, one moment, one member. */
export interface Write extends Services {
  readonly tx: Tx;
  readonly actor: MemberActor;
  /** The moment of the write, the same for all its rows. */
  readonly now: Date;
  /** Tells what happened; reactions and jobs of other features join this transaction. */
  emit<Data extends object>(event: EventKind<Data>, data: Data): Promise<void>;
}

/**
 * One thing a member can do. `run` writes and answers with ids and small facts, which are kept under the caller's
 * idempotency key; what they stand for is read afterwards, through what the caller may see then.
 */
export interface Command<Input, Outcome extends object> {
  readonly name: string;
  readonly action: Action;
  readonly input: ZodType<Input>;
  /** Counted in the transaction of the write, so that nothing is counted when nothing was written. */
  readonly limits?: readonly LimitName[] | ((context: RequestContext) => Promise<readonly LimitName[]>);
  readonly run: (write: Write, input: Input) => Promise<Outcome>;
}

export function command<Input, Outcome extends object>(
  definition: Command<Input, Outcome>,
): Command<Input, Outcome> {
  return definition;
}

/** Serialisation failure and deadlock: the whole command may simply be tried again. */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 3;
const LOCK_TIMEOUT = '55P03';

/**
 * The one way to write (architecture.md section 3): access, parse, and in one transaction known key,
 * rate limit, handler and events.
 *
 * @param key the caller's idempotency key, unique per member and mutation.
 * @returns the outcome, or the problem that made it roll back.
 * @throws UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, CONFLICT.
 */
export async function runCommand<Input, Outcome extends object>(
  context: RequestContext,
  definition: Command<Input, Outcome>,
  input: unknown,
  key?: string | null,
): Promise<Outcome | Problem> {
  checkAccess(context.actor, definition.action);
  const actor = memberOf(context.actor);
  const use = key ? keyUse(actor, definition.name, key, input) : null;
  const limits = await limitsOf(context, definition);
  const known = await whatIsKnown(context, limits, use);
  if (known) {
    return known as Outcome;
  }
  try {
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) {
      throw new Refusal(invalidInputOf(parsed.error));
    }
    return await attempt({ context, actor, definition, limits, use }, parsed.data, 1);
  } catch (error) {
    if (error instanceof Refusal) {
      return error.problem;
    }
    throw sqlState(error) === LOCK_TIMEOUT ? conflict() : error;
  } finally {
    context.loaders.clear();
    context.live.wroteHere(actor.communityId);
  }
}

/**
 * The outcome of a write that is repeated by somebody whose limit is used up. Everybody else's is found inside the
 * transaction, which must look there anyway.
 *
 * @throws RATE_LIMITED
 */
async function whatIsKnown(
  context: RequestContext,
  limits: readonly LimitName[],
  use: KeyUse | null,
): Promise<object | null> {
  try {
    limits.forEach((limit) => context.limits.checkRefused(limit, context));
    return null;
  } catch (refusal) {
    const known = use && (await knownOutcome(context.db, use));
    if (!known) {
      throw refusal;
    }
    return known;
  }
}

async function limitsOf<Input, Outcome extends object>(
  context: RequestContext,
  { limits = [] }: Command<Input, Outcome>,
): Promise<readonly LimitName[]> {
  return typeof limits === 'function' ? limits(context) : limits;
}

function keyUse(actor: MemberActor, mutation: string, key: string, input: unknown): KeyUse {
  return {
    communityId: actor.communityId,
    memberId: actor.memberId,
    mutation,
    key,
    inputHash: hashInput(input),
  };
}

interface Attempt<Input, Outcome extends object> {
  context: RequestContext;
  actor: MemberActor;
  definition: Command<Input, Outcome>;
  limits: readonly LimitName[];
  use: KeyUse | null;
}

async function attempt<Input, Outcome extends object>(
  given: Attempt<Input, Outcome>,
  input: Input,
  count: number,
): Promise<Outcome> {
  const { context, actor, definition, limits, use } = given;
  try {
    return await context.db.transaction(async (tx) => {
      const write = openWrite(context, actor, tx);
      if (use && !(await reserveKey(tx, use, write.now))) {
        const outcome = await knownOutcome(tx, use);
        if (outcome) {
          return outcome as Outcome;
        }
        throw conflict();
      }
      // After the key, so that a write repeated is neither counted nor refused; what rolls back counts nothing.
      for (const limit of limits) {
        await context.limits.count(tx, limit, context);
      }
      const outcome = await definition.run(write, input);
      if (use) {
        await completeKey(tx, use, outcome);
      }
      return outcome;
    });
  } catch (error) {
    if (count < ATTEMPTS && RETRIED.has(sqlState(error) ?? '')) {
      return attempt(given, input, count + 1);
    }
    throw error;
  }
}

/** The means of a write inside an open transaction; for the command runner, jobs and the demo only. */
export function openWrite(services: Services, actor: MemberActor, tx: Tx, now?: Date): Write {
  const { db, clock, ids, events, jobs, work, limits, live, log, publicUrl, settings } = services;
  const write: Write = {
    db,
    clock,
    ids,
    events,
    jobs,
    work,
    limits,
    live,
    log,
    publicUrl,
    settings,
    tx,
    actor,
    now: now ?? clock.now(),
    emit: (event, data) => events.append(write, event, data),
  };
  return write;
}

/** A write in the name of a member whom no request has shown: of who is only just coming in, or for whom a job speaks. */
export function writeAs(
  services: Services,
  tx: Tx,
  communityId: string,
  memberId: string,
  role: Role,
): Write {
  const actor = { kind: 'member', communityId, memberId, role, sessionId: null, scopes: null } as const;
  return openWrite(services, actor, tx);
}

/** Turns a command's outcome into what the mutation answers; problems pass as they are. */
export async function answerWith<Outcome extends object, Result extends object>(
  outcome: Outcome | Problem,
  present: (outcome: Outcome) => Promise<Result> | Result,
): Promise<Result | Problem> {
  return outcome instanceof Problem ? outcome : present(outcome);
}

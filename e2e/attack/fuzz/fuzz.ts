import { TRUSTED_ADDRESS, type Caller } from '../caller.ts';
import type { Place } from '../place.ts';
import { defectsSince, perform, type Outcome } from './answer.ts';
import { Ids } from './ids.ts';
import { OperationMaker, type Case } from './operation.ts';
import { People } from './people.ts';
import { Random } from './random.ts';
import { readSchema, rootFields, type Operation } from './schema.ts';
import { shrink } from './shrink.ts';

export interface FuzzOptions {
  seed: number;
  runs: number;
  /** Number of the only case to report, or name of the only root field to call. */
  only: string | null;
  /** Told now and then how many operations have been sent. */
  onProgress?: (done: number) => void;
}

/** What became of the operations of one root field. */
export interface FieldReport {
  operation: Operation;
  field: string;
  runs: number;
  ok: number;
  problem: number;
  refused: number;
  failed: number;
  slowestMs: number;
}

export interface Failure {
  /** Number of the case, for `--only`. */
  case: number;
  as: string;
  reason: string;
  /** As small as it still fails. */
  query: string;
  variables: unknown;
  answer: string;
}

export interface FuzzReport {
  seed: number;
  runs: number;
  fields: FieldReport[];
  failures: Failure[];
}

/** Failures after which the rest would tell nothing new. */
const ENOUGH = 20;
/** Operations under way together. */
const AT_ONCE = 8;
const LOOK_EVERY = 10 * AT_ONCE;
/** More than a query must come before it is compiled. */
const OFTEN = 27;

/**
 * Sends operations made from a seed, each about things that earlier answers told of, as a visitor, a customer, staff and
 * an admin; case n of a seed is the same each time as far as the answers before it are.
 */
export async function fuzz(place: Place, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, runs, only } = options;
  const schema = await readSchema(place.visitor(TRUSTED_ADDRESS));
  const isNumber = only !== null && /^\d+$/.test(only);
  const fields = rootFields(schema).filter(({ field }) => only === null || isNumber || field.name === only);
  const reports = new Map(
    fields.map(({ operation, field }) => [`${operation} ${field.name}`, emptyReport(operation, field.name)]),
  );
  const ids = new Ids();
  const people = await People.gather(place, ids);
  const failures: Failure[] = [];
  const last = isNumber ? Number(only) : runs;
  let seen = place.isOwn ? place.own.rapport.said().length : 0;

  for (let first = 1; first <= last && failures.length < ENOUGH && fields.length > 0; first += AT_ONCE) {
    // All of one handful are made before any is sent, so that a seed makes the same ones each time.
    const sent = Array.from({ length: Math.min(AT_ONCE, last - first + 1) }, (_, index) => {
      const number = first + index;
      const random = new Random(seed * 1_000_003 + number);
      const [as, caller] = people.pick(random);
      // In turn, so that every root field is met as often as any other.
      const { operation, field } = fields[number % fields.length] as (typeof fields)[number];
      const made = new OperationMaker(random, ids).make(operation, field);
      return { number, as, caller, made, times: operation === 'query' && random.once(80) ? OFTEN : 1 };
    });
    const outcomes = await Promise.all(sent.map((one) => performTimes(place, one)));
    for (const [index, outcome] of outcomes.entries()) {
      const { number, as, caller, made } = sent[index] as (typeof sent)[number];
      ids.learnFrom(outcome.answer);
      count(reports.get(`${made.operation} ${made.field}`), outcome);
      if (outcome.kind === 'failed') failures.push(await failureOf(place, caller, made, outcome, number, as));
    }
    if ((first - 1) % LOOK_EVERY !== 0) continue;
    options.onProgress?.(first);
    await people.restore();
    if (!place.isOwn) continue;
    const defects = await defectsSince(place, seen);
    seen = place.own.rapport.said().length;
    // A failure that was answered has been told already.
    if (defects.length > 0 && failures.length === 0) failures.push(inTheLog(defects, first));
  }
  return {
    seed,
    runs: last,
    fields: [...reports.values()].sort((a, b) => b.slowestMs - a.slowestMs),
    failures,
  };
}

/** Sends it so often; what comes again and again is answered by other code. */
async function performTimes(
  place: Place,
  { caller, made, times }: { caller: Caller; made: Case; times: number },
): Promise<Outcome> {
  let outcome = await perform(place, caller, made);
  for (let turn = 1; turn < times && outcome.kind !== 'failed'; turn += 1) {
    outcome = await perform(place, caller, made);
  }
  return outcome;
}

async function failureOf(
  place: Place,
  caller: Caller,
  made: Case,
  outcome: Outcome,
  number: number,
  as: string,
): Promise<Failure> {
  const kindOf = (reason: string | null): string => (reason ?? '').replace(/\d+/g, 'n');
  const smaller = await shrink(made, async (tried) => {
    const again = await perform(place, caller, tried);
    return again.kind === 'failed' && kindOf(again.reason) === kindOf(outcome.reason);
  });
  return {
    case: number,
    as,
    reason: outcome.reason ?? 'unknown',
    query: smaller.query,
    variables: smaller.variables,
    answer: JSON.stringify(outcome.answer).slice(0, 500),
  };
}

function inTheLog(defects: string[], number: number): Failure {
  const reason = `the log up to case ${number} has an error`;
  return { case: number, as: 'any', reason, query: '', variables: null, answer: defects.join('\n') };
}

function emptyReport(operation: Operation, field: string): FieldReport {
  return { operation, field, runs: 0, ok: 0, problem: 0, refused: 0, failed: 0, slowestMs: 0 };
}

function count(report: FieldReport | undefined, { kind, ms }: Outcome): void {
  if (!report) return;
  report.runs += 1;
  report[kind] += 1;
  report.slowestMs = Math.max(report.slowestMs, Math.round(ms));
}

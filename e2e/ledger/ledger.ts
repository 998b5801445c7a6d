import { appendFileSync } from 'node:fs';
import type { Caller, Reply } from './api.ts';

/** What is said in words of its own, and is found again by them. */
export const SAID = [
  'idea',
  'comment',
  'conversation',
  'answer',
  'suggestion',
  'irritant',
  'report',
] as const;
export type SaidKind = (typeof SAID)[number];
export type ActKind = SaidKind | 'support' | 'withdrawal';

/** What is known of one write after the reply. */
export type Outcome = 'ok' | 'refused' | 'unknown';

/** One write as it was sent; it can be sent again exactly so. */
export interface Act {
  readonly key: string;
  readonly kind: ActKind;
  readonly caller: Caller;
  readonly query: string;
  readonly input: Record<string, unknown> | string;
  /** Words nobody else has written, by which it is found again; empty for votes. */
  readonly words: string;
  /** Id of the idea or irritant it is about; empty for what begins something. */
  readonly ideaId: string;
  /** False for what has to be refused. */
  readonly meant: boolean;
}

/** One write and what came of it. */
export interface Entry extends Act {
  outcome: Outcome;
  /** What the answer says about what was made. */
  made: Made | null;
  /** Whether it was ever unknown, and then whether the write had happened by the time it was asked again. */
  wasUnknown: 'no' | 'asked at once' | 'had happened' | 'had not happened';
  /** Why it was refused or unknown. */
  why: string;
  /** Moment of the acknowledgement, by the clock of the run. */
  at: number;
}

export interface Made {
  id: string;
  number?: number;
  thread?: { id: string };
}

/** What a reply says about the write it answers. An error is never taken for "it did not happen". */
export function outcomeOf({ status, body }: Reply): Pick<Entry, 'outcome' | 'made' | 'why'> {
  const { data, errors = [] } = (body ?? {}) as {
    data?: { act?: Record<string, unknown> } | null;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const code = errors[0]?.extensions?.code ?? '';
  // The same key is under way: it may or may not come to something.
  if (status === 0 || status >= 500 || code === 'CONFLICT' || code === 'INTERNAL') {
    return { outcome: 'unknown', made: null, why: status === 0 ? 'no answer' : `${status} ${code}` };
  }
  const act = data?.act;
  if (!act || errors.length > 0) return { outcome: 'refused', made: null, why: `${status} ${code}` };
  if (typeof act['message'] === 'string') {
    return { outcome: 'refused', made: null, why: `${String(act['code'])}: ${act['message']}` };
  }
  return { outcome: 'ok', made: (act['made'] as Made | undefined) ?? null, why: '' };
}

/** The file of a run: a line for each reply, written after the reply, so that it outlives whatever comes next. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Moments of all acknowledgements, for the longest time without one. */
  readonly acknowledged: number[] = [];
  replies = 0;
  failures = 0;
  /** Statuses of 503 answers that did not say when to come back. */
  without = 0;
  slowestMs = 0;
  /** What failed replies said, and how often. */
  readonly reasons = new Map<string, number>();

  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Files what a reply says. */
  file(entry: Entry, reply: Reply): Outcome {
    Object.assign(entry, outcomeOf(reply));
    this.replies += 1;
    this.slowestMs = Math.max(this.slowestMs, reply.ms);
    if (entry.outcome === 'unknown') {
      this.failures += 1;
      this.reasons.set(entry.why, (this.reasons.get(entry.why) ?? 0) + 1);
    }
    if (reply.status === 503 && !reply.headers['retry-after']) this.without += 1;
    if (entry.outcome === 'ok') {
      entry.at = performance.now();
      this.acknowledged.push(entry.at);
    }
    const { key, kind, outcome, words, why, made } = entry;
    const line = { key, kind, outcome, words, why, made, by: entry.caller.name, ms: Math.round(reply.ms) };
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
    return entry.outcome;
  }

  of(outcome: Outcome): Entry[] {
    return this.entries.filter((entry) => entry.outcome === outcome);
  }

  /** The longest time in milliseconds in which nobody was told that anything was written. */
  longestOutageMs(): number {
    const moments = this.acknowledged.toSorted((left, right) => left - right);
    return Math.round(
      moments.reduce((longest, at, index) => Math.max(longest, at - (moments[index - 1] ?? at)), 0),
    );
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { Socket } from '../socket.ts';
import type { Case } from './operation.ts';

/** What became of one operation. */
export interface Outcome {
  kind: 'ok' | 'problem' | 'refused' | 'failed';
  ms: number;
  /** Why it failed. */
  reason: string | null;
  answer: unknown;
}

/** Milliseconds any answer may take. */
const PATIENCE = 2_000;
const SLOW = 'it took';
/** Milliseconds after which a subscription has nothing to say yet. */
const SILENCE = 600;

/** Words of the machinery: stacks, statements, files, drivers. What a caller wrote may come back; this may not come by itself. */
const LEAKS =
  /\n\s+at [\w.<]|node_modules|\/server\/(?:dist|src)\/|\bfile:\/\/\/|QueryFailedError|violates (?:foreign|unique|check|not-null)|duplicate key value|syntax error at or near|relation \\?"|column \\?"\w+\\?" (?:of|does)|invalid input syntax|invalid byte sequence|canceling statement|deadlock detected|ECONN|EPIPE|Cannot read propert|is not a function|is not iterable|Cannot destructure|undefined \(reading|TypeError|RangeError|\bpg_\w+\(|SQLSTATE/;

/** Sends it. What is slow is sent again by itself: a machine that is busy with other things is slow once. */
export async function perform(place: Place, caller: Caller, made: Case): Promise<Outcome> {
  const send = (): Promise<Outcome> =>
    made.operation === 'subscription' ? bySocket(place, caller, made) : byPost(caller, made);
  let outcome = await send();
  for (let again = 0; again < 2 && outcome.reason?.startsWith(SLOW); again += 1) {
    await pause(500);
    outcome = await send();
  }
  return outcome;
}

async function byPost(caller: Caller, { query, variables, field }: Case): Promise<Outcome> {
  const began = performance.now();
  try {
    const { status, text, json, ms } = await caller.send({ path: '/graphql', body: { query, variables } });
    const reason = status >= 500 ? `status ${status}` : text === '' ? 'an empty answer' : null;
    return judged({ json, text, ms, reason, field, sent: JSON.stringify({ query, variables }) });
  } catch (error) {
    const ms = performance.now() - began;
    return { kind: 'failed', ms, reason: `no answer: ${String(error)}`, answer: null };
  }
}

async function bySocket(place: Place, caller: Caller, { query, variables, field }: Case): Promise<Outcome> {
  const socket = await Socket.greeted(place, caller);
  const began = performance.now();
  socket.send({ id: '1', type: 'subscribe', payload: { query, variables } });
  const first = await socket.firstTo('1', SILENCE);
  const ms = performance.now() - began;
  socket.close();
  // With `after`, nothing is said until something happens.
  if (!first && socket.ended === null) return { kind: 'ok', ms: 0, reason: null, answer: null };
  // 1011 is how a connection says that the other end broke.
  const reason = socket.ended === 1011 ? 'the connection broke' : null;
  const json = first?.type === 'error' ? { errors: first.payload } : (first?.payload ?? { errors: [] });
  return judged({
    json,
    text: JSON.stringify(json),
    ms,
    reason,
    field,
    sent: JSON.stringify({ query, variables }),
  });
}

interface Told {
  json: unknown;
  text: string;
  ms: number;
  reason: string | null;
  field: string;
  sent: string;
}

function judged({ json, text, ms, reason, field, sent }: Told): Outcome {
  const code = /"code":"INTERNAL"/.test(text) ? 'a defect behind a number' : null;
  const leak = LEAKS.exec(text)?.[0];
  const leaked = leak && !sent.includes(leak) ? `it leaks "${leak.trim()}"` : null;
  const slow = ms > PATIENCE ? `${SLOW} ${Math.round(ms)} ms` : null;
  const why = reason ?? code ?? leaked ?? slow;
  if (why) return { kind: 'failed', ms, reason: why, answer: json };
  if (at(json, 'errors') !== undefined) return { kind: 'refused', ms, reason: null, answer: json };
  const result = at(json, 'data', field);
  const isProblem = typeof at(result, 'code') === 'string' || PROBLEMS.test(String(at(result, '__typename')));
  return { kind: isProblem ? 'problem' : 'ok', ms, reason: null, answer: json };
}

const PROBLEMS = /^(InvalidInput|Not[A-Z]\w+|\w*Conflict|\w*Hint|\w*Problem)$/;

/** Waits for what a failing operation left in the log. */
export async function defectsSince(place: Place, from: number): Promise<string[]> {
  await pause(50);
  const lines = place.own.rapport.said().slice(from).split('\n');
  return lines.filter((line) => /^\{"level":(?:50|60)/.test(line)).map((line) => line.slice(0, 600));
}

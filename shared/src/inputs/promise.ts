import { z } from 'zod';
import { PROMISE_QUOTE_MIN, PROMISE_WHY_MAX, PROMISE_WORDS_MAX } from '../limits.js';
import { PROMISE_SOURCES } from '../vocabulary.js';
import { code, id, line, localDate, longText, optional, webAddress } from './fields.js';

/** A sentence of staff made a promise; on which days it may be due is the server's. */
export const makePromiseInput = z.object({
  sourceKind: z.enum(PROMISE_SOURCES, code('INVALID')),
  sourceId: id,
  quote: longText(PROMISE_WORDS_MAX).refine((quote) => quote.length >= PROMISE_QUOTE_MIN, code('TOO_SHORT')),
  text: optional(line(PROMISE_WORDS_MAX)),
  ownerId: id,
  dueOn: localDate,
});
export type MakePromise = z.output<typeof makePromiseInput>;

export const movePromiseInput = z.object({
  promiseId: id,
  dueOn: localDate,
  why: longText(PROMISE_WHY_MAX),
});

export const keepPromiseInput = z.object({
  promiseId: id,
  text: longText(PROMISE_WHY_MAX),
  link: optional(webAddress),
});

export const dropPromiseInput = z.object({ promiseId: id, why: longText(PROMISE_WHY_MAX) });

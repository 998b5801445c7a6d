import { z } from 'zod';
import { HAND_OVER_NOTE_MAX } from '../limits.js';
import { INDICATORS } from '../indicating.js';
import { code, id, longText } from './fields.js';
import { handOver } from './hand-over.js';

/** An item is closed with what was found and what happens now (practice 1.4). */
export const settleAttentionInput = z.object({ itemId: id, note: longText(HAND_OVER_NOTE_MAX) });
export const handOverAttentionInput = z.object({ itemId: id, ...handOver });
/** Another limit from which on somebody looks, and why. */
export const setIndicatorLimitInput = z.object({
  indicator: z.enum(INDICATORS, code('UNKNOWN')),
  key: z.string(code('INVALID')).min(1, code('REQUIRED')).max(40, code('TOO_LONG')),
  value: z.number(code('REQUIRED')).min(0, code('OUT_OF_RANGE')).max(100_000, code('OUT_OF_RANGE')),
  why: longText(HAND_OVER_NOTE_MAX),
});

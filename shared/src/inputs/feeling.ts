import { z } from 'zod';
import { FEELING_KINDS } from '../feeling.js';
import { FEELING_MAX } from '../limits.js';
import { code, id, longText } from './fields.js';

/** How something felt, in words alone: there is nothing to choose, so there is nothing to count (practice 3.13). */
export const tellFeelingInput = z.object({
  kind: z.enum(FEELING_KINDS, code('INVALID')),
  thingId: id,
  text: longText(FEELING_MAX),
});
export type TellFeeling = z.output<typeof tellFeelingInput>;

export const feelingRefInput = z.object({ feelingId: id });

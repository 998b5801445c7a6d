import { z } from 'zod';
import { RECOVERY_WORD_MAX } from '../limits.js';
import { RECOVERY_WORD_KINDS } from '../vocabulary.js';
import { code, id, longText, optional, webAddress } from './fields.js';
import { handOver } from './hand-over.js';

/** One word in a recovery; which may come when is the server's. */
export const writeInRecoveryInput = z.object({
  recoveryId: id,
  kind: z.enum(RECOVERY_WORD_KINDS, code('REQUIRED')),
  text: longText(RECOVERY_WORD_MAX),
  link: optional(webAddress),
  acknowledgeWording: z.boolean().default(false),
});
export type WriteInRecovery = z.output<typeof writeInRecoveryInput>;

export const recoveryRefInput = z.object({ recoveryId: id });
export const reopenRecoveryInput = z.object({ recoveryId: id, text: longText(RECOVERY_WORD_MAX) });
export const handOverRecoveryInput = z.object({ recoveryId: id, ...handOver });

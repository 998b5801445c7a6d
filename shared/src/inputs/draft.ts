import { z } from 'zod';
import { DRAFT_BODY_MAX } from '../limits.js';
import { DRAFT_KINDS } from '../vocabulary.js';
import { code } from './fields.js';

export const draftRefInput = z.object({
  kind: z.enum(DRAFT_KINDS),
  subject: z.string().regex(/^[a-z0-9:-]{1,80}$/i, code('INVALID')),
});
export const saveDraftInput = draftRefInput.extend({
  body: z.string().max(DRAFT_BODY_MAX, code('TOO_LONG')),
});

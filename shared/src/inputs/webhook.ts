import { z } from 'zod';
import { WEBHOOK_NAME_MAX, WEBHOOK_URL_MAX } from '../limits.js';
import { WEBHOOK_FORMATS, WEBHOOK_KINDS } from '../vocabulary.js';
import { code, id, line } from './fields.js';

/** Where to call: http or https, without a name and password in it. Which hosts may be called is for the server. */
const callAddress = z
  .string(code('INVALID'))
  .trim()
  .pipe(
    z
      .string()
      .min(1, code('REQUIRED'))
      .max(WEBHOOK_URL_MAX, code('TOO_LONG'))
      .regex(/^https?:\/\/[^/?#@\s]+([/?#]|$)/i, code('NOT_A_URL'))
      .pipe(z.url(code('NOT_A_URL'))),
  );

const choices = z.object({
  name: line(WEBHOOK_NAME_MAX),
  url: callAddress,
  format: z.enum(WEBHOOK_FORMATS),
  kinds: z
    .array(z.enum(WEBHOOK_KINDS))
    .min(1, code('REQUIRED'))
    .transform((kinds) => [...new Set(kinds)]),
  /** None: all public spaces. */
  spaceIds: z
    .array(id)
    .min(1, code('REQUIRED'))
    .max(100, code('TOO_MANY'))
    .transform((ids) => [...new Set(ids)])
    .nullish()
    .transform((ids) => ids ?? null),
  includesClosed: z.boolean(),
});

export const createWebhookInput = choices;
export const updateWebhookInput = choices.extend({ webhookId: id });

export type WebhookChoices = z.infer<typeof choices>;

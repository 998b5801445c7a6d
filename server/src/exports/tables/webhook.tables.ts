import { WEBHOOK_NAME_MAX } from '@rapport/shared/limits';
import { WEBHOOK_KINDS } from '@rapport/shared/vocabulary';
import { z } from 'zod';
import { said } from './shapes.js';
import { names, type ExportedTable } from './table.js';

/** Webhooks without what lets anybody in: they come back switched off, to be given address and secret anew. */
export const webhookTables: readonly ExportedTable[] = [
  {
    file: 'webhooks',
    table: 'webhook',
    since: 3,
    columns: names('id name host format kinds spaceIds includesClosed createdById createdAt'),
    remade: {
      sealedUrl: { why: 'Addresses often carry a key. An admin gives it anew.', from: () => null },
      secretNumber: { why: 'Belongs to the secret of the server it was made on.', from: () => 0 },
      formerUntil: { why: 'There is no former secret either.', from: () => null },
      disabledAt: { why: 'It comes back switched off.', from: (line) => line['createdAt'] },
      disabledWhy: { why: 'It comes back switched off.', from: () => 'IMPORTED' },
      failingSince: { why: 'Nothing has failed yet.', from: () => null },
    },
    order: 'id',
    shape: {
      name: said(WEBHOOK_NAME_MAX),
      host: z
        .string()
        .min(1)
        .max(300)
        .regex(/^[^\s/@?#]+$/),
      kinds: z.array(z.enum(WEBHOOK_KINDS)).min(1),
    },
  },
];

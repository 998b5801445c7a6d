import { z } from 'zod';
import { names, type ExportedTable } from './table.js';

/** Days on which declines are looked at again; each names the answers it came from and ended with. */
export const reviewTables: readonly ExportedTable[] = [
  {
    file: 'reviews',
    table: 'review',
    since: 3,
    columns: names('id ideaId answerId dueOn deciderId firedAt step stepAt closedAt closedByAnswerId'),
    order: 'id',
    shape: { step: z.int().min(0).max(3) },
  },
];

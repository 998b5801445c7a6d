import { z } from 'zod';
import { code, id } from './fields.js';

/** A page of the inbox and some; more is what "all" is for. */
const MARKED_MAX = 100;

export const markReadInput = z.object({ notificationIds: z.array(id).max(MARKED_MAX, code('TOO_MANY')) });

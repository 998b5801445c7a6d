import { z } from 'zod';
import { HAND_OVER_NOTE_MAX } from '../limits.js';
import { id, longText } from './fields.js';

/** Who answers for it from now on, and the note that the people it concerns read (practice 4.9). */
export const handOver = { toId: id, note: longText(HAND_OVER_NOTE_MAX) };

export const handOverIdeaInput = z.object({ ideaId: id, ...handOver });
export const handOverPromiseInput = z.object({ promiseId: id, ...handOver });
/** What a form asks, whatever is handed over. */
export const handOverInput = z.object(handOver);

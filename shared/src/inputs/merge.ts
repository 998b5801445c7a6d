import { z } from 'zod';
import { MERGE_WORDS_MAX } from '../limits.js';
import { id, longText } from './fields.js';

/** Its author reads why. */
export const mergeIdeasInput = z.object({ sourceId: id, targetId: id, why: longText(MERGE_WORDS_MAX) });
export type MergeIdeas = z.output<typeof mergeIdeasInput>;

export const objectToMergeInput = z.object({ mergeId: id, words: longText(MERGE_WORDS_MAX) });
export type ObjectToMerge = z.output<typeof objectToMergeInput>;

export const undoMergeInput = z.object({ mergeId: id, why: longText(MERGE_WORDS_MAX) });
export type UndoMerge = z.output<typeof undoMergeInput>;

import { z } from 'zod';
import { COMMENT_MAX } from '../limits.js';
import { id, longText } from './fields.js';

export const postCommentInput = z.object({
  threadId: id,
  parentId: id.nullish(),
  text: longText(COMMENT_MAX),
  staffOnly: z.boolean().default(false),
});
export type PostComment = z.output<typeof postCommentInput>;

export const editCommentInput = z.object({ commentId: id, text: longText(COMMENT_MAX) });
export const commentRefInput = z.object({ commentId: id });
export const threadRefInput = z.object({ threadId: id });

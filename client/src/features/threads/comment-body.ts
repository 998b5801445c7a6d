import type { CommentBodyFragment } from './Comment.generated';

/** A comment without its replies. */
export type CommentBody = Omit<CommentBodyFragment, ' $fragmentName'>;

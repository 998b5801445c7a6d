import type { CreditChoicesQuery, CreditChoiceFragment } from './Credits.generated';

/** Something a person can be credited for. */
export interface CreditChoice {
  key: string;
  memberId: string;
  name: string;
  commentId: string | null;
  /** First words of the comment; null for writing together. */
  words: string | null;
}

/** Characters of a comment by which it is known again. */
const WORDS = 80;

const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > WORDS ? `${plain.slice(0, WORDS).trimEnd()}…` : plain;
};

const creditable = (comment: Omit<CreditChoiceFragment, ' $fragmentName'>): boolean =>
  !comment.staffOnly && !comment.withdrawnAt && !comment.author.hasLeft;

/**
 * What others did that can be credited: co-authors for writing, then comments with their replies.
 *
 * @param viewerId nobody credits themselves
 */
export function choicesOf(
  idea: NonNullable<CreditChoicesQuery['idea']>,
  viewerId: string | null,
): CreditChoice[] {
  const writers = idea.coAuthors.map(({ id, name }) => ({
    key: `member-${id}`,
    memberId: id,
    name,
    commentId: null,
    words: null,
  }));
  const comments = idea.thread.comments.edges
    .flatMap(({ node }) => [node, ...node.replies])
    .filter(creditable)
    .map(({ id, text, author }) => ({
      key: id,
      memberId: author.id,
      name: author.name,
      commentId: id,
      words: short(text),
    }));
  return [...writers, ...comments].filter(({ memberId }) => memberId !== viewerId);
}

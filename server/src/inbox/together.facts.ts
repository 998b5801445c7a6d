/** Joins of the invitation `ca` and the credit `cr` that something is told of. @param detail its id, or null. */
export function togetherOfNotice(detail: string): string {
  return `left join idea_co_author ca on ca.community_id = $1 and ca.id = ${detail}
   left join credit cr on cr.community_id = $1 and cr.id = ${detail}`;
}

/**
 * What is told of them instead of what the idea says: the word to who is invited, and what somebody is credited for.
 * Both are told to nobody but the person they are about.
 */
export const NEWS_TOGETHER = 'ca.message, cr.what';

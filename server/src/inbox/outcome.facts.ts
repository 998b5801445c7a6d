/** Joins the outcome `oc` that owns a thread; $1 is the community. */
export function outcomeOfNotice(threadId: string): string {
  return `left join outcome oc on oc.community_id = $1 and oc.thread_id = ${threadId}`;
}

/** What a notice about that outcome quotes: what was built, in a sentence or two. */
export const NEWS_OF_OUTCOME = 'oc.summary';

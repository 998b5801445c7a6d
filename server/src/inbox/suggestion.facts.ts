/** Joins the suggestion `su` that owns a thread, and the idea `si` it is about; $1 is the community. */
export function suggestionOfNotice(threadId: string): string {
  return `left join suggestion su on su.community_id = $1 and su.thread_id = ${threadId}
   left join idea si on si.community_id = $1 and si.id = su.idea_id`;
}

/** What a notice about that suggestion quotes: why it was made, or what was said when it was decided on. */
export function newsOfSuggestion(kind: string): string {
  return `case ${kind} when 'SUGGESTION_DECIDED' then coalesce(su.reason, su.why) else su.why end`;
}

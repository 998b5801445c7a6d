/**
 * Joins of the irritant `r` that owns a thread, of its fix `x` or the former one `rx` that is told of, its root cause
 * `q` and a call for ideas `k` about it. A root cause in a space of staff says its title to nobody here.
 *
 * @param thread the thread's id. @param detail the id of what it is about, or null.
 */
export function irritantOfNotice(thread: string, detail: string): string {
  return `left join irritant r on r.community_id = $1 and r.thread_id = ${thread}
   left join irritant_fix x on x.community_id = $1 and x.irritant_id = r.id and x.reopened_at is null
   left join irritant_fix rx on rx.community_id = $1 and rx.irritant_id = r.id and rx.id = ${detail}
   left join root_cause q on q.community_id = $1 and q.id = r.root_cause_id and exists (
     select 1 from space w where w.community_id = $1 and w.id = q.space_id and w.visibility <> 'STAFF')
   left join call_for_ideas k on k.community_id = $1 and k.id = ${detail}`;
}

/** What is told of an irritant instead of what it says: how it was fixed, why it was not, what is behind it, what is asked. */
export function newsOfIrritant(kind: string): string {
  return `case ${kind} when 'IRRITANT_FIXED' then x.words when 'IRRITANT_REOPENED' then rx.reopened_why
    when 'IRRITANT_GATHERED' then q.title when 'CALL_FOR_IDEAS' then k.question end`;
}

/** Join of the late note `ln` that something is told of. @param detail the id of what it is about, or null. */
export function lateNoteOfNotice(detail: string): string {
  return `left join late_note ln on ln.community_id = $1 and ln.id = ${detail}`;
}

/**
 * What is told of somebody who waits instead of what the idea says: the note to them, or to staff the comment that
 * nobody has followed, as far as it still stands.
 */
export function newsOfLate(kind: string, detail: string): string {
  return `case ${kind} when 'LATE_NOTE' then ln.text when 'LATE' then (select w.text from comment w
    where w.community_id = $1 and w.id = ${detail} and w.withdrawn_at is null and not w.staff_only) end`;
}

/** Join of the merge `g` that something is told of. @param detail the id of what it is about, or null. */
export function mergeOfNotice(detail: string): string {
  return `left join idea_merge g on g.community_id = $1 and g.id = ${detail}`;
}

/** What is told of a merge instead of what the idea says: why it was made, objected to or undone. */
export function newsOfMerge(kind: string): string {
  return `case ${kind} when 'IDEA_MERGED' then g.why when 'MERGE_OBJECTION' then g.objection
    when 'MERGE_UNDONE' then g.undone_why end`;
}

/** Join of the read-back `rb` that something is told of. @param detail the id of what it is about, or null. */
export function readBackOfNotice(detail: string): string {
  return `left join read_back rb on rb.community_id = $1 and rb.id = ${detail}`;
}

const NEWEST_WORDS = (detail: string): string => `(select said.words from (
    select p.text as words, p.said_at as at from difference_position p
      where p.community_id = $1 and p.difference_id = ${detail}
    union all select p.words, p.proposed_at from difference_proposal p
      where p.community_id = $1 and p.difference_id = ${detail}
  ) said order by said.at desc limit 1)`;
const END = (detail: string): string => `(select p.words from difference_proposal p
    where p.community_id = $1 and p.difference_id = ${detail} and p.outcome is not null and p.agreed_at is not null
    order by p.agreed_at desc limit 1)`;

/** What is told of them instead of what the idea says: what was understood or corrected, the newest words, the end. */
export function newsOfDialogue(kind: string, detail: string): string {
  return `case ${kind} when 'READ_BACK' then rb.words when 'READ_BACK_ANSWER' then coalesce(rb.correction, rb.words)
    when 'DIFFERENCE' then ${NEWEST_WORDS(detail)} when 'DIFFERENCE_STALLED' then ${NEWEST_WORDS(detail)}
    when 'DIFFERENCE_CLOSED' then ${END(detail)} end`;
}

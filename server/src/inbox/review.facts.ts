/** Who said the words of the decline, as JSON of `NoticeFacts.actor`; null where it is about no review. */
export function declinerOfReview(kind: string, detail: string): string {
  return `case when ${kind} in ('REVIEW_DUE', 'REVIEW_BEGUN') then (
      select json_build_object('name', case when dm.left_at is null then dm.name else '' end,
        'isTeam', dm.role in ('STAFF', 'ADMIN'))
      from review rv
      join answer dec on dec.community_id = rv.community_id and dec.id = rv.answer_id
      join member dm on dm.community_id = dec.community_id and dm.id = dec.author_id
      where rv.community_id = $1 and rv.id = ${detail}) end`;
}

/** What is told of a review instead of what the idea says: the words of the decline. @param detail its id, or null. */
export function newsOfReview(kind: string, detail: string): string {
  return `case when ${kind} in ('REVIEW_DUE', 'REVIEW_BEGUN') then (select dec.text from review rv
      join answer dec on dec.community_id = rv.community_id and dec.id = rv.answer_id
      where rv.community_id = $1 and rv.id = ${detail}) end`;
}

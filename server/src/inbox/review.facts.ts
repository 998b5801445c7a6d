/** What is told of a review instead of what the idea says: the words of the decline. @param detail its id, or null. */
export function newsOfReview(kind: string, detail: string): string {
  return `case when ${kind} in ('REVIEW_DUE', 'REVIEW_BEGUN') then (select dec.text from review rv
      join answer dec on dec.community_id = rv.community_id and dec.id = rv.answer_id
      where rv.community_id = $1 and rv.id = ${detail}) end`;
}

/** Joins the story `sy` that owns a thread; $1 is the community. */
export function storyOfNotice(threadId: string): string {
  return `left join story sy on sy.community_id = $1 and sy.thread_id = ${threadId}`;
}

/** What a notice about a story quotes: the reason of a review, or how the story begins. */
export function newsOfStory(kind: string, detailId: string): string {
  return `case ${kind} when 'STORY_REVIEWED' then coalesce((select x.reason from story_review x
      where x.community_id = sy.community_id and x.id = ${detailId}), sy.context) else sy.text end`;
}

/** Joins the meeting `mt` that owns a thread; $1 is the community. */
export function meetingOfNotice(threadId: string): string {
  return `left join meeting mt on mt.community_id = $1 and mt.thread_id = ${threadId}`;
}

// Written so that it is read alike in every language.
const WHEN = `to_char(mt.starts_at at time zone mt.time_zone, 'YYYY-MM-DD HH24:MI') || ' (' || mt.time_zone || ')'`;

const LINES = `(select string_agg(l.text, E'\\n' order by l.position) from minute_line l
  where l.community_id = mt.community_id and l.meeting_id = mt.id and mt.closed_at is not null
  and l.taken_back_at is null)`;

/** What a notice about a meeting quotes: when it is and what for, why it changed, or what the minutes say. */
export function newsOfMeeting(kind: string): string {
  return `case ${kind}
    when 'MEETING_MINUTES' then coalesce(${LINES}, mt.purpose)
    when 'MEETING_CORRECTED' then coalesce((select c.why from minute_correction c where c.community_id = mt.community_id
      and c.meeting_id = mt.id and c.why is not null order by c.at desc, c.id limit 1), mt.purpose)
    when 'MEETING_CHANGED' then coalesce(mt.called_off_why, ${WHEN} || E'\\n\\n' || coalesce(mt.changed_why, mt.purpose))
    when 'MEETING_DUE' then mt.purpose
    else ${WHEN} || E'\\n\\n' || mt.purpose end`;
}

const OF = (detail: string): string => `p.community_id = $1 and p.id = ${detail}`;

/**
 * What is told of a promise or a hand-over instead of what it is about: what was promised, why its day changed, how it
 * ended, the note. @param detail id of the promise or hand-over, or null.
 */
export function newsOfPromise(kind: string, detail: string): string {
  return `case when ${kind} in ('PROMISE_MADE', 'PROMISE_DUE') then (select p.text from promise p where ${OF(detail)})
      when ${kind} = 'PROMISE_MOVED' then (select p.why from promise_date p
        where p.community_id = $1 and p.promise_id = ${detail} order by p.at desc, p.id desc limit 1)
      when ${kind} in ('PROMISE_KEPT', 'PROMISE_DROPPED') then (select p.closing_text from promise p where ${OF(detail)})
      when ${kind} = 'HANDED_OVER' then (select h.note from hand_over h where h.community_id = $1 and h.id = ${detail})
    end`;
}

/** Who said what is promised, as JSON of `NoticeFacts.actor`; null where those words are not what is told. */
export function promiserOfNotice(kind: string, detail: string): string {
  return `case when ${kind} in ('PROMISE_MADE', 'PROMISE_DUE') then (
      select json_build_object('name', case when sm.left_at is null then sm.name else '' end,
        'isTeam', sm.role in ('STAFF', 'ADMIN'))
      from promise p join member sm on sm.community_id = p.community_id and sm.id = p.source_author_id
      where ${OF(detail)}) end`;
}

/** Path of the page of what was handed over, where that has one of its own: a promise, a recovery. */
export function pageOfHandOver(kind: string, detail: string): string {
  return `case when ${kind} = 'HANDED_OVER' then (
      select case h.kind when 'PROMISE' then '/promises/' when 'RECOVERY' then '/recoveries/' end || h.thing_id
      from hand_over h where h.community_id = $1 and h.id = ${detail}) end`;
}

import { SAID_OF_CAUSE } from '../recoveries/recovery.module.js';

/**
 * What is told of a recovery, to its two sides alone: to the team what the person said it happened to, to either side
 * what the other wrote last. Never what the thing itself says. @param detail id of the recovery. @param actor who did it.
 */
export function newsOfRecovery(kind: string, detail: string, actor: string): string {
  const word = (who: string): string => `(select rw.text from recovery_word rw where rw.community_id = $1
      and rw.recovery_id = ${detail} and ${who} order by rw.at desc, rw.id desc limit 1)`;
  // What somebody wrote last may be the note with which they handed it over.
  const last = `(select said.text from (
      select rw.text, rw.at from recovery_word rw where rw.community_id = $1 and rw.recovery_id = ${detail}
        and rw.author_id = ${actor}
      union all select h.note, h.created_at from hand_over h where h.community_id = $1 and h.kind = 'RECOVERY'
        and h.thing_id = ${detail} and h.by_id = ${actor}) said order by said.at desc limit 1)`;
  return `case when ${kind} in ('RECOVERY_WORD', 'RECOVERY_CLOSED') then coalesce(${last}, '')
      when ${kind} in ('RECOVERY_OPENED', 'RECOVERY_DUE') then coalesce(${word(`rw.kind = 'MEMBER'`)},
        (select said.text from recovery_cause c
          join recovery r on r.community_id = c.community_id and r.id = c.recovery_id
          cross join lateral (select ${SAID_OF_CAUSE} as text) said
          where c.community_id = $1 and c.recovery_id = ${detail} and said.text is not null
          order by c.at desc, c.id desc limit 1), '') end`;
}

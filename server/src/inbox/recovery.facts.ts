import type { NotificationKind } from '@rapport/shared/vocabulary';
import words from '../locales/en/recoveries.json' with { type: 'json' };
import { SAID_OF_CAUSE } from '../recoveries/recovery.module.js';

/** What is between one person and the team, though others may not see any more, or the person cannot, what it is about. */
export const BETWEEN_TWO_SIDES: ReadonlySet<NotificationKind> = new Set([
  'RECOVERY_OPENED',
  'RECOVERY_WORD',
  'RECOVERY_DUE',
  'RECOVERY_CLOSED',
]);

const outOfSight = words.outOfSight.replaceAll("'", "''");

/**
 * What stands for the title of what a recovery is about, where its member is told and cannot see that any more; null
 * otherwise. @param detail id of the recovery. @param actor who did it. Beside a thread `t`.
 */
export function titleOutOfSight(kind: string, detail: string, actor: string): string {
  return `(select '${outOfSight}' from recovery q
      join member qm on qm.community_id = q.community_id and qm.id = q.member_id and qm.role = 'CUSTOMER'
      join space qs on qs.community_id = t.community_id and qs.id = t.space_id
      where ${kind} in ('RECOVERY_WORD', 'RECOVERY_CLOSED') and q.community_id = $1 and q.id = ${detail}
        and q.member_id <> ${actor}
        and (qs.visibility = 'STAFF' or t.withdrawn_at is not null and t.owner_id <> q.member_id))`;
}

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

import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { asksAndSees, responsibleFor } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { HOURS_BETWEEN_QUESTIONS } from './follow-up.rules.js';

/** People asked by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;
/** Looked at for each part: some may be another worker's. */
const LOOKED_AT = 200;

/**
 * Questions `f` to `q` that are not asked yet and still can be: of whoever asks where they may look, while the idea
 * stands; of nobody who does not want to be asked anything (practice 3.6).
 */
const UNASKED = `from follow_up f
  join outcome o on o.community_id = f.community_id and o.id = f.outcome_id
  join space s on s.community_id = o.community_id and s.id = o.space_id
  join member q on q.community_id = f.community_id and q.id = f.member_id and q.left_at is null
    and ${asksAndSees('q')}
  join thread t on t.community_id = o.community_id and t.id = o.thread_id and t.withdrawn_at is null
  join idea i on i.community_id = f.community_id and i.id = f.idea_id and i.withdrawn_at is null
  where f.asked_at is null and not exists (select 1 from contact_boundary cb
    where cb.community_id = f.community_id and cb.member_id = f.member_id and cb.channel = 'NONE')`;
/** No question in the week before $1 to the member of `f`, answered or not. */
const NOT_LATELY = `not exists (select 1 from follow_up r where r.community_id = f.community_id
  and r.member_id = f.member_id and r.asked_at > $1::timestamptz - interval '${HOURS_BETWEEN_QUESTIONS} hours')`;
/** Who asked for it before who supported it, then what was told first. */
const RANK = `case f.asked_as when 'AUTHOR' then 1 when 'CO_AUTHOR' then 2 else 3 end`;
const IN_TURN = `${RANK}, o.published_at, f.id`;

interface Person {
  communityId: string;
  memberId: string;
}

// The member's row is what two workers meet at; what it guards is looked at again with it held, by `take`.
const people = statement<Person>(
  'followUps.people_due',
  `select m.community_id as "communityId", m.id as "memberId" from member m
   where m.left_at is null and (m.community_id, m.id) in (
     select f.community_id, f.member_id ${UNASKED} and ${NOT_LATELY}
     group by f.community_id, f.member_id
     order by min(${RANK}), min(o.published_at), f.member_id limit ${LOOKED_AT})
   limit ${AT_ONCE} for no key update of m skip locked`,
);

interface Asked {
  id: string;
  outcomeId: string;
}

const take = statement<Asked>(
  'followUps.take',
  `update follow_up w set asked_at = $1 where w.community_id = $2 and w.id = (
     select f.id ${UNASKED} and f.community_id = $2 and f.member_id = $3 and ${NOT_LATELY}
     order by ${IN_TURN} limit 1)
   returning w.id, w.outcome_id as "outcomeId"`,
);

interface Told {
  threadId: string;
  spaceId: string;
  authorId: string;
}

const outcomeTold = statement<Told>(
  'followUps.outcome_told',
  `select thread_id as "threadId", space_id as "spaceId", author_id as "authorId"
   from outcome where community_id = $1 and id = $2`,
);

const roleOf = statement<{ role: Role }>(
  'followUps.role_of',
  'select role from member where community_id = $1 and id = $2',
);

/** Tells one person of their question in the name of who told the outcome, or who answers for the space since. */
async function ask(services: Services, tx: Tx, { communityId, memberId }: Person): Promise<void> {
  const asked = await tx.row(take, [services.clock.now(), communityId, memberId]);
  const told = asked && (await tx.row(outcomeTold, [communityId, asked.outcomeId]));
  if (!asked || !told) {
    return;
  }
  const [first] = await responsibleFor(tx, communityId, told.spaceId, told.authorId);
  const byId = first?.[0] ?? told.authorId;
  const role = (await tx.row(roleOf, [communityId, byId]))?.role ?? 'STAFF';
  await concern(writeAs(services, tx, communityId, byId, role), {
    threadId: told.threadId,
    kind: 'FOLLOW_UP',
    who: [{ memberId, reason: 'ASKED' }],
    detailId: asked.id,
  });
}

/** Asks whoever's turn it is whether what was shipped helped: nobody twice in a week, whatever was shipped. */
export const askFollowUps: Schedule = {
  name: 'follow_ups.ask',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(people, [services.clock.now()]);
      for (const person of due) {
        await ask(services, tx, person);
      }
      return due.length;
    }),
};

import type { DifferenceSideName, Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { nextToTell, responsibleFor, type Step } from '../spaces/space.module.js';
import { concern } from '../threads/thread.module.js';
import { differenceReopened } from './difference.events.js';
import { updateDifference } from './difference.writes.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

// What rests is let rest: an idea taken back or merged, a closed space.
const ALIVE = `join idea i on i.community_id = d.community_id and i.id = d.idea_id
  join space s on s.community_id = i.community_id and s.id = i.space_id
  join community y on y.id = d.community_id
  where i.withdrawn_at is null and i.category <> 'MERGED' and s.archived_at is null`;
/** Whole calendar days of the community without a word of the owing side, at the moment $1. */
const SILENT_DAYS = `(($1::timestamptz at time zone y.time_zone)::date - (d.owing_since at time zone y.time_zone)::date)`;

interface Due {
  communityId: string;
  id: string;
  ideaId: string;
  threadId: string;
}

interface Stalled extends Due {
  spaceId: string;
  cadenceDays: number;
  /** Whole calendar days of the community since it is somebody's turn. */
  days: number;
  owingSide: DifferenceSideName;
  owingId: string;
  waitingId: string;
  waitingRole: Role;
  toldIds: string[];
}

// Until the last step, which is the admins, each step is one person.
const stalled = statement<Stalled>(
  'differences.stalled',
  `select d.community_id as "communityId", d.id, d.idea_id as "ideaId", i.thread_id as "threadId",
     i.space_id as "spaceId", s.cadence_days as "cadenceDays", ${SILENT_DAYS} as days, d.owing_side as "owingSide",
     o.member_id as "owingId", w.member_id as "waitingId", wm.role as "waitingRole", d.told_ids as "toldIds"
   from difference d
   join difference_side o on o.community_id = d.community_id and o.difference_id = d.id and o.side = d.owing_side
   join difference_side w on w.community_id = d.community_id and w.difference_id = d.id and w.side <> d.owing_side
   join member wm on wm.community_id = w.community_id and wm.id = w.member_id
   ${ALIVE} and d.closed_at is null and d.admins_told_at is null
     and ${SILENT_DAYS} > (cardinality(d.told_ids) + 1) * s.cadence_days
   order by d.owing_since, d.id limit ${AT_ONCE} for update of d skip locked`,
);

interface ToReopen extends Due {
  customerId: string;
  customerRole: Role;
  teamId: string;
  teamRole: Role;
}

const toReopen = statement<ToReopen>(
  'differences.to_reopen',
  `select d.community_id as "communityId", d.id, d.idea_id as "ideaId", i.thread_id as "threadId",
     c.member_id as "customerId", cm.role as "customerRole", t.member_id as "teamId", tm.role as "teamRole"
   from difference d
   join difference_side c on c.community_id = d.community_id and c.difference_id = d.id and c.side = 'CUSTOMER'
   join member cm on cm.community_id = c.community_id and cm.id = c.member_id
   join difference_side t on t.community_id = d.community_id and t.difference_id = d.id and t.side = 'TEAM'
   join member tm on tm.community_id = t.community_id and tm.id = t.member_id
   ${ALIVE} and d.revisit_on <= ($1::timestamptz at time zone y.time_zone)::date
   order by d.revisit_on, d.id limit ${AT_ONCE} for update of d skip locked`,
);

const admins = statement<{ id: string }>(
  'differences.admins',
  `select id from member where community_id = $1 and role = 'ADMIN' and left_at is null order by id`,
);

async function stepsFor(
  tx: Tx,
  { communityId, spaceId, owingSide, owingId }: Stalled,
): Promise<readonly Step[]> {
  if (owingSide === 'TEAM') {
    return responsibleFor(tx, communityId, spaceId, owingId);
  }
  return [[owingId], (await tx.rows(admins, [communityId])).map(({ id }) => id)];
}

/** Every step that is due, in order: after downtime several are. */
async function tellOfSilence(services: Services, tx: Tx, due: Stalled): Promise<void> {
  const write = writeAs(services, tx, due.communityId, due.waitingId, due.waitingRole);
  const steps = await stepsFor(tx, due);
  const told = new Set(due.toldIds);
  let isLast = false;
  for (let step = told.size + 1; !isLast && due.days > step * due.cadenceDays; step += 1) {
    const who = nextToTell(steps, told);
    who.forEach((id) => told.add(id));
    isLast = nextToTell(steps, told).length === 0;
    if (who.length > 0) {
      await concern(write, {
        threadId: due.threadId,
        kind: 'DIFFERENCE_STALLED',
        who: who.map((id) => ({ memberId: id, reason: id === due.owingId ? 'ASKED' : 'RESPONSIBLE' })),
        detailId: due.id,
      });
    }
  }
  await updateDifference(write, due.id, {
    stalledToldAt: write.now,
    toldIds: [...told],
    ...(isLast && { adminsToldAt: write.now }),
  });
}

async function openAgain(services: Services, tx: Tx, due: ToReopen): Promise<void> {
  const { communityId, id, ideaId, threadId, customerId, teamId } = due;
  const asCustomer = writeAs(services, tx, communityId, customerId, due.customerRole);
  const asTeam = writeAs(services, tx, communityId, teamId, due.teamRole);
  // The team has the first word: it is the team that asked for time, or had it.
  const turn = { owingSide: 'TEAM', owingSince: asTeam.now } as const;
  const untold = { stalledToldAt: null, adminsToldAt: null, toldIds: [] };
  await updateDifference(asTeam, id, { closedAt: null, revisitOn: null, ...turn, ...untold });
  await asTeam.emit(differenceReopened, { differenceId: id, ideaId, threadId });
  const told = { threadId, kind: 'DIFFERENCE', detailId: id } as const;
  await concern(asTeam, { ...told, who: [{ memberId: customerId, reason: 'ASKED' }] });
  await concern(asCustomer, { ...told, who: [{ memberId: teamId, reason: 'ASKED' }] });
}

/**
 * Tells the owing side after the cadence of the space, and after each cadence more whoever answers for it next; each
 * once a turn (2.8).
 */
export const tellOfStalled: Schedule = {
  name: 'differences.stalled',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(stalled, [services.clock.now()]);
      for (const one of due) {
        await tellOfSilence(services, tx, one);
      }
      return due.length;
    }),
};

/** Opens again what both wanted to look at again, on its day. */
export const revisitDifferences: Schedule = {
  name: 'differences.revisit',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const due = await tx.rows(toReopen, [services.clock.now()]);
      for (const one of due) {
        await openAgain(services, tx, one);
      }
      return due.length;
    }),
};

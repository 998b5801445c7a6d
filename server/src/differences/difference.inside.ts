import type { DifferenceOutcome, DifferenceSideName } from '@rapport/shared/vocabulary';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { differencePolicy, sideOf, type JudgedDifference } from './difference.policy.js';
import { ideaOfDifference } from './difference.rows.js';
import type { DifferenceAction } from './difference.type.js';

/** A proposal that stands, with its day for REVISIT_ON. */
interface Waiting {
  id: string;
  side: DifferenceSideName;
  outcome: DifferenceOutcome | null;
  revisitOn: string | null;
}

interface Row {
  id: string;
  owingSide: DifferenceSideName;
  owingSince: Date;
  isOpen: boolean;
  customerId: string;
  teamId: string;
  teamVacant: boolean;
  customerWordings: number;
  teamWordings: number;
  options: number;
  waiting: Waiting[] | null;
}

/** A difference inside a transaction that holds its row. */
export interface DifferenceInside extends JudgedDifference {
  id: string;
  idea: IdeaInSpace;
  owingSide: DifferenceSideName;
  owingSince: Date;
  /** How often each side has worded its position. */
  wordings: Record<DifferenceSideName, number>;
  options: number;
  shared: Waiting | null;
  proposal: Waiting | null;
}

// One after the other: two who act at once see each other's act.
const lock = statement<{ id: string }>(
  'differences.lock',
  'select id from difference where community_id = $1 and id = $2 for no key update',
);

const wordings = (side: DifferenceSideName): string => `(select count(*)::int from difference_position p
  where p.community_id = d.community_id and p.difference_id = d.id and p.side = '${side}')`;

const inside = statement<Row>(
  'differences.inside',
  `select d.id, d.owing_side as "owingSide", d.owing_since as "owingSince", d.closed_at is null as "isOpen",
     c.member_id as "customerId", t.member_id as "teamId",
     tm.left_at is not null or tm.role = 'CUSTOMER' as "teamVacant",
     ${wordings('CUSTOMER')} as "customerWordings", ${wordings('TEAM')} as "teamWordings",
     (select count(*)::int from difference_option o
       where o.community_id = d.community_id and o.difference_id = d.id) as options,
     (select json_agg(json_build_object('id', p.id, 'side', p.side, 'outcome', p.outcome, 'revisitOn', p.revisit_on))
       from difference_proposal p where p.community_id = d.community_id and p.difference_id = d.id
         and p.agreed_at is null and p.replaced_at is null) as waiting
   from difference d
   join difference_side c on c.community_id = d.community_id and c.difference_id = d.id and c.side = 'CUSTOMER'
   join difference_side t on t.community_id = d.community_id and t.difference_id = d.id and t.side = 'TEAM'
   join member tm on tm.community_id = t.community_id and tm.id = t.member_id
   where d.community_id = $1 and d.id = $2`,
);

function asInside(row: Row, idea: IdeaInSpace): DifferenceInside {
  const { customerId, teamId, customerWordings, teamWordings, waiting, ...plain } = row;
  const shared = waiting?.find(({ outcome }) => outcome === null) ?? null;
  const proposal = waiting?.find(({ outcome }) => outcome !== null) ?? null;
  return {
    ...plain,
    idea,
    people: { CUSTOMER: customerId, TEAM: teamId },
    wordings: { CUSTOMER: customerWordings, TEAM: teamWordings },
    bothSpoke: customerWordings > 0 && teamWordings > 0,
    shared,
    proposal,
    sharedWaitsFrom: shared?.side ?? null,
    proposalWaitsFrom: proposal?.side ?? null,
    // Refused before, by the policy of the idea.
    ideaAtRest: false,
  };
}

/**
 * A difference the writer may see and do this to, its row held until the end.
 *
 * @throws Refusal when there is none, or when it or its idea does not allow it now.
 */
export async function differenceToDo<Act extends DifferenceAction>(
  write: Write,
  differenceId: string,
  act: Act,
): Promise<Allowed<DifferenceInside, Act>> {
  const of = [write.actor.communityId, differenceId];
  const { ideaId } = found(await write.tx.row(ideaOfDifference, of));
  const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'unlocked'));
  ideaPolicy.authorize(write.actor, 'DIFFER', idea);
  await write.tx.row(lock, of);
  const difference = asInside(found(await write.tx.row(inside, of)), idea);
  return differencePolicy.authorize(write.actor, act, difference);
}

/** The side the writer speaks for, which the policy has proved. */
export function ownSide(write: Write, difference: JudgedDifference): DifferenceSideName {
  const side = sideOf(difference, write.actor.memberId);
  if (!side) {
    throw new Error('Somebody acts for no side.');
  }
  return side;
}

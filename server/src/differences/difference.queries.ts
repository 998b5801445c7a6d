import { communityOf } from '../communities/community.module.js';
import { findIdea } from '../ideas/idea.module.js';
import { asFace } from '../members/member.module.js';
import { daysBetween, localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { isUuid } from '../platform/paging.js';
import type { DifferenceSideName } from '@rapport/shared/vocabulary';
import {
  countsOfIdeas,
  differencesOfIdeas,
  ideaOfDifference,
  optionsOf,
  positionsOf,
  proposalsOf,
  type DifferenceRow,
  type OptionRow,
  type PositionRow,
  type ProposalRow,
} from './difference.rows.js';
import {
  Difference,
  DifferencePosition,
  DifferenceSide,
  OutcomeProposal,
  TriedOption,
} from './difference.type.js';

function asPosition({ face, ...row }: PositionRow): DifferencePosition {
  const id = `${row.differenceId}:${row.side}:${row.number}`;
  return Object.assign(new DifferencePosition(), row, { id, saidBy: asFace(face) });
}

function asOption({ face, ...row }: OptionRow): TriedOption {
  return Object.assign(new TriedOption(), row, { by: asFace(face) });
}

function asProposal({ by, agreer, ...row }: ProposalRow): OutcomeProposal {
  return Object.assign(new OutcomeProposal(), row, { by: asFace(by), agreedBy: agreer && asFace(agreer) });
}

function asSide(
  row: DifferenceRow,
  side: DifferenceSideName,
  positions: readonly DifferencePosition[],
): DifferenceSide {
  const [newest, ...former] = positions.filter((position) => position.side === side);
  return Object.assign(new DifferenceSide(), {
    id: `${row.id}:${side}`,
    side,
    member: asFace(side === 'CUSTOMER' ? row.customer : row.team),
    position: newest?.text ?? null,
    positionHtml: newest?.textHtml ?? null,
    importance: newest?.importance ?? null,
    saidAt: newest?.saidAt ?? null,
    saidBy: newest?.saidBy ?? null,
    former,
  });
}

interface Parts {
  positions: readonly DifferencePosition[];
  options: readonly TriedOption[];
  proposals: readonly ProposalRow[];
}

/** What both share: the newest words about it, agreed to or not. */
function sharedFrom(
  proposals: readonly ProposalRow[],
): Pick<Difference, 'shared' | 'sharedBy' | 'sharedAgreed' | 'sharedId' | 'sharedSide'> {
  const shared = proposals.findLast(({ outcome }) => outcome === null);
  return {
    shared: shared?.words ?? null,
    sharedBy: shared ? asFace(shared.by) : null,
    sharedAgreed: shared !== undefined && shared.agreedAt !== null,
    sharedId: shared?.id ?? null,
    sharedSide: shared?.side ?? null,
  };
}

/** How it ended, each time, and how somebody proposes to end it now. */
function endFrom(
  row: DifferenceRow,
  proposals: readonly ProposalRow[],
): Pick<Difference, 'proposal' | 'proposalSide' | 'outcomes' | 'outcome' | 'outcomeWords' | 'revisitOn'> {
  const ends = proposals.filter(({ outcome }) => outcome !== null);
  const outcomes = ends.filter(({ agreedAt }) => agreedAt !== null).map(asProposal);
  const waiting = row.closedAt ? undefined : ends.find(({ agreedAt }) => agreedAt === null);
  const last = row.closedAt ? outcomes.at(-1) : undefined;
  return {
    proposal: waiting ? asProposal(waiting) : null,
    proposalSide: waiting?.side ?? null,
    outcomes,
    outcome: last?.outcome ?? null,
    outcomeWords: last?.words ?? null,
    revisitOn: last?.revisitOn ?? null,
  };
}

function asDifference(
  row: DifferenceRow,
  { positions, options, proposals }: Parts,
  day: (at: Date) => string,
  today: string,
): Difference {
  const { id, ideaId, owingSide, owingSince, closedAt, createdAt } = row;
  return Object.assign(new Difference(), {
    id,
    ideaId,
    createdAt,
    closedAt,
    isOpen: closedAt === null,
    sides: [asSide(row, 'CUSTOMER', positions), asSide(row, 'TEAM', positions)],
    options: [...options],
    owing: owingSide && asFace(owingSide === 'CUSTOMER' ? row.customer : row.team),
    owingSince,
    owingDays: owingSince ? Math.max(0, daysBetween(day(owingSince), today)) : 0,
    ...sharedFrom(proposals),
    ...endFrom(row, proposals),
  });
}

/** Differences by idea, open ones first, then the newest, of ideas the caller was shown. */
export const differencesOfIdea = defineLoader<Difference[]>(
  'differencesOfIdea',
  async (context, ideaIds) => {
    const { actor, db, clock } = context;
    const rows = await db.rows(differencesOfIdeas, [actor.communityId, ideaIds]);
    const about = [actor.communityId, rows.map(({ id }) => id)];
    const { timeZone } = await communityOf(context);
    const day = (at: Date): string => localDay(at, timeZone);
    const of = ({ differenceId }: { differenceId: string }): string => differenceId;
    const positions = groupedBy((await db.rows(positionsOf, about)).map(asPosition), of);
    const options = groupedBy((await db.rows(optionsOf, about)).map(asOption), of);
    const proposals = groupedBy(await db.rows(proposalsOf, about), of);
    const differences = rows.map((row) => {
      const parts = {
        positions: positions.get(row.id) ?? [],
        options: options.get(row.id) ?? [],
        proposals: proposals.get(row.id) ?? [],
      };
      return asDifference(row, parts, day, day(clock.now()));
    });
    return groupedBy(differences, ({ ideaId }) => ideaId);
  },
  [],
);

/** How many differences about an idea are open, and how many there were; for ideas the caller was shown. */
export const differenceCounts = defineLoader<{ open: number; all: number }>(
  'differenceCounts',
  async ({ actor, db }, ideaIds) => {
    const rows = await db.rows(countsOfIdeas, [actor.communityId, ideaIds]);
    return new Map(rows.map((row) => [row.ideaId, row]));
  },
  { open: 0, all: 0 },
);

/** A difference about an idea the caller may see, or null. */
export async function findDifference(context: RequestContext, id: string): Promise<Difference | null> {
  const row = isUuid(id) ? await context.db.row(ideaOfDifference, [context.actor.communityId, id]) : null;
  if (!row || !(await findIdea(context, row.ideaId))) {
    return null;
  }
  const all = await context.loaders.load(context, differencesOfIdea, row.ideaId);
  return all.find((difference) => difference.id === id) ?? null;
}

import {
  addTriedOption,
  agreeToOutcome,
  agreeToShared,
  openDifference,
  proposeOutcome,
  sayWhatIsShared,
  saySide,
} from '../differences/difference.module.js';
import { statement } from '../platform/statement.js';
import { differences } from './content/differences.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoDifference, DemoIdea } from './demo.types.js';

const waiting = statement<{ id: string }>(
  'demo.waiting_proposal',
  `select id from difference_proposal
   where community_id = $1 and difference_id = $2 and agreed_at is null and replaced_at is null`,
);

interface Made {
  differenceId: string;
}

/** What stands there to be agreed to. */
async function proposalOf(
  cast: Cast,
  { differenceId }: Made,
): Promise<{ differenceId: string; proposalId: string }> {
  const row = await cast.tx.row(waiting, [cast.communityId, differenceId]);
  return { differenceId, proposalId: row?.id ?? '' };
}

/** What both share, proposed by the team and agreed to by the customer. */
function sharedActs({ customer, team, shared }: DemoDifference, made: Made): Act[] {
  if (!shared) return [];
  const { ago, words, agreed } = shared;
  return [
    { ago, do: async (cast) => void (await cast.let(team, ago, sayWhatIsShared, { ...made, words })) },
    {
      ago: agreed,
      do: async (cast) =>
        void (await cast.let(customer, agreed, agreeToShared, await proposalOf(cast, made))),
    },
  ];
}

/** How it ended, proposed by the team and agreed to by the customer. */
function endActs({ customer, team, ends }: DemoDifference, made: Made): Act[] {
  if (!ends) return [];
  const { ago, agreed, revisitIn, ...proposal } = ends;
  return [
    {
      ago,
      do: async (cast) => {
        const revisitOn = revisitIn === undefined ? null : cast.dayIn(revisitIn);
        await cast.let(team, ago, proposeOutcome, { ...made, ...proposal, revisitOn });
      },
    },
    {
      ago: agreed,
      do: async (cast) =>
        void (await cast.let(customer, agreed, agreeToOutcome, await proposalOf(cast, made))),
    },
  ];
}

/** A difference about an idea of the demo, from its first word to its end. */
export function differenceActs({ title }: DemoIdea, idea: { ideaId: string }): Act[] {
  const difference = differences[title];
  if (!difference) return [];
  const { customer, team, opens, answers, tried = [] } = difference;
  const made: Made = { differenceId: '' };
  return [
    {
      ago: opens.ago,
      do: async (cast) => {
        const { position, importance } = opens;
        const input = { ideaId: idea.ideaId, withMemberId: cast.idOf(team), position, importance };
        made.differenceId = (await cast.let(customer, opens.ago, openDifference, input)).differenceId;
      },
    },
    {
      ago: answers.ago,
      do: async (cast) => {
        const { position, importance } = answers;
        await cast.let(team, answers.ago, saySide, { ...made, position, importance });
      },
    },
    ...sharedActs(difference, made),
    ...tried.map(({ ago, words, cameOfIt }): Act => ({
      ago,
      do: async (cast) => void (await cast.let(team, ago, addTriedOption, { ...made, words, cameOfIt })),
    })),
    ...endActs(difference, made),
  ];
}

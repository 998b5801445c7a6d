import { fixIrritant, markSame, meToo, reportIrritant } from '../irritants/irritant.module.js';
import { callForIdeas, createRootCause, linkIdeaToIrritant } from '../root-causes/root-cause.module.js';
import { statement } from '../platform/statement.js';
import { irritants, rootCauses } from './content/irritants.js';
import { commentActs, type Act, type Known } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoCause, DemoIrritant } from './demo.irritant-types.js';

const threadOf = statement<Known>(
  'demo.thread_of_irritant',
  `select thread_id as "threadId" from irritant where community_id = $1 and id = $2`,
);
const ideaOf = statement<{ id: string }>(
  'demo.idea_of_title',
  `select id from idea where community_id = $1 and title = $2`,
);

/** Ids of irritants by their keys, as they become known. */
type Ids = Map<string, string>;

/** @throws when the demo speaks of an irritant that is not there yet. */
function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) {
    throw new Error(`The demo does not know the irritant ${key}.`);
  }
  return id;
}

function actsOfIrritant(irritant: DemoIrritant, ids: Ids): Act[] {
  const { key, space, by, ago, title, situation, workaround, likes, dislikes, journeyStage } = irritant;
  const { meToos = [], comments = [], same, fixed } = irritant;
  const thread: Known = { threadId: '' };
  const said = { title, situation, workaround, likes, dislikes, journeyStage };
  const acts: Act[] = [
    {
      ago,
      do: async (cast) => {
        const input = { spaceId: cast.space(space).spaceId, ...said };
        const { irritantId } = await cast.let(by, ago, reportIrritant, input);
        ids.set(key, irritantId);
        Object.assign(thread, await cast.tx.row(threadOf, [cast.communityId, irritantId]));
      },
    },
    ...meToos.map((report): Act => ({
      ago: report.ago,
      do: async (cast) => {
        const input = { irritantId: idOf(ids, key), situation: report.situation };
        await cast.let(report.by, report.ago, meToo, input);
      },
    })),
    ...comments.flatMap((comment) => commentActs(thread, comment)),
  ];
  if (same) {
    const input = (): object => ({ irritantId: idOf(ids, key), sameAsId: idOf(ids, same.as) });
    acts.push({
      ago: same.ago,
      do: async (cast) => void (await cast.let(same.by, same.ago, markSame, input())),
    });
  }
  if (fixed) {
    const input = (): object => ({ irritantId: idOf(ids, key), words: fixed.words });
    acts.push({
      ago: fixed.ago,
      do: async (cast) => void (await cast.let(fixed.by, fixed.ago, fixIrritant, input())),
    });
  }
  return acts;
}

function actsOfCause(cause: DemoCause, ids: Ids): Act[] {
  const { space, by, ago, title, explanation, owner, upstream, gathers, call, ideas = [] } = cause;
  const made = { rootCauseId: '' };
  return [
    {
      ago,
      do: async (cast) => {
        const { rootCauseId } = await cast.let(by, ago, createRootCause, {
          spaceId: cast.space(space).spaceId,
          title,
          explanation,
          ownerId: cast.idOf(owner),
          upstreamOwnerId: upstream && cast.idOf(upstream),
          irritantIds: gathers.map((key) => idOf(ids, key)),
        });
        made.rootCauseId = rootCauseId;
      },
    },
    ...(call
      ? [
          {
            ago: call.ago,
            do: async (cast: Cast) => {
              await cast.let(call.by, call.ago, callForIdeas, { ...made, question: call.question });
            },
          },
        ]
      : []),
    ...ideas.map((idea): Act => ({
      ago: idea.ago,
      do: async (cast) => {
        const row = await cast.tx.row(ideaOf, [cast.communityId, idea.title]);
        await cast.let(idea.by, idea.ago, linkIdeaToIrritant, { ...made, ideaId: row?.id });
      },
    })),
  ];
}

/** Everything that hurt, and what came of it. */
export function irritantActs(): Act[] {
  const ids: Ids = new Map();
  return [
    ...irritants.flatMap((irritant) => actsOfIrritant(irritant, ids)),
    ...rootCauses.flatMap((cause) => actsOfCause(cause, ids)),
  ];
}

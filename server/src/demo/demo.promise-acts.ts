import type { PromiseSource } from '@rapport/shared/vocabulary';
import { handOverIdea } from '../hand-overs/hand-over.module.js';
import { statement } from '../platform/statement.js';
import {
  dropPromise,
  handOverPromise,
  keepPromise,
  makePromise,
  movePromise,
} from '../promises/promise.module.js';
import { handOvers, promises } from './content/promises.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';
import type { DemoPromise } from './demo.promise-types.js';
import type { DemoIdea } from './demo.types.js';

interface Source {
  kind: PromiseSource;
  id: string;
}

const saidThere = statement<Source>(
  'demo.said_by_team',
  `select 'ANSWER' as kind, a.id from answer a
     where a.community_id = $1 and a.idea_id = $2 and position($3 in a.text) > 0
   union all select 'COMMENT', c.id from comment c join idea i on i.community_id = c.community_id
     and i.thread_id = c.thread_id and i.id = $2
     where c.community_id = $1 and c.by_team and not c.staff_only and position($3 in c.text) > 0
   limit 1`,
);

async function make(cast: Cast, ideaId: string, promise: DemoPromise): Promise<string> {
  const { by, ago, quote, text, owner, due } = promise;
  const source = await cast.tx.row(saidThere, [cast.communityId, ideaId, quote]);
  if (!source) {
    throw new Error(`Nobody of the demo said: ${quote}`);
  }
  const made = await cast.let(by, ago, makePromise, {
    sourceKind: source.kind,
    sourceId: source.id,
    quote,
    text,
    ownerId: cast.idOf(owner),
    dueOn: cast.dayIn(due),
  });
  return made.promiseId;
}

/** What was promised about an idea and became of it, and whose hands it went through. */
export function promiseActs({ title }: DemoIdea, made: { ideaId: string }): Act[] {
  const handed = handOvers[title];
  const promise = promises[title];
  return [
    ...(promise ? actsOf(promise, made) : []),
    ...(handed
      ? [
          {
            ago: handed.ago,
            do: async (cast: Cast) => {
              const given = { ideaId: made.ideaId, toId: cast.idOf(handed.to), note: handed.note };
              await cast.let(handed.by, handed.ago, handOverIdea, given);
            },
          },
        ]
      : []),
  ];
}

function actsOf(promise: DemoPromise, made: { ideaId: string }): Act[] {
  const { moves = [], handOver, ends } = promise;
  let promiseId = '';
  return [
    {
      ago: promise.ago,
      do: async (cast) => {
        promiseId = await make(cast, made.ideaId, promise);
      },
    },
    ...moves.map(({ by, ago, to, why }) => ({
      ago,
      do: async (cast: Cast) => {
        await cast.let(by, ago, movePromise, { promiseId, dueOn: cast.dayIn(to), why });
      },
    })),
    ...(handOver ? [handing(handOver, () => promiseId)] : []),
    ...(ends && !('byOutcome' in ends) ? [ending(ends, () => promiseId)] : []),
  ];
}

function handing({ by, to, ago, note }: NonNullable<DemoPromise['handOver']>, id: () => string): Act {
  return {
    ago,
    do: async (cast) => {
      await cast.let(by, ago, handOverPromise, { promiseId: id(), toId: cast.idOf(to), note });
    },
  };
}

function ending(ends: NonNullable<DemoPromise['ends']>, id: () => string): Act {
  const { by, ago } = ends;
  return {
    ago,
    do: async (cast) => {
      if ('kept' in ends) {
        await cast.let(by, ago, keepPromise, { promiseId: id(), text: ends.kept, link: null });
      } else {
        await cast.let(by, ago, dropPromise, { promiseId: id(), why: ends.dropped });
      }
    },
  };
}

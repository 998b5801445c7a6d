import { linkIdeas } from '../idea-links/idea-link.module.js';
import { mergeIdeas } from '../merging/merge.module.js';
import { statement } from '../platform/statement.js';
import { links, merges } from './content/merges.js';
import type { Act } from './demo.acts.js';
import type { Cast } from './demo.cast.js';

const byTitle = statement<{ id: string }>(
  'demo.idea_by_title',
  `select id from idea where community_id = $1 and title = $2`,
);

/** @throws when no idea is called so at that time. */
async function ideaCalled({ tx, communityId }: Cast, title: string): Promise<string> {
  const idea = await tx.row(byTitle, [communityId, title]);
  if (!idea) {
    throw new Error(`The demo has no idea that is called: ${title}`);
  }
  return idea.id;
}

/** What became part of what, and which ideas belong together. */
export function mergeActs(): Act[] {
  const merging = merges.map(({ by, ago, source, target, why }) => ({
    ago,
    do: async (cast: Cast) => {
      const [sourceId, targetId] = [await ideaCalled(cast, source), await ideaCalled(cast, target)];
      await cast.let(by, ago, mergeIdeas, { sourceId, targetId, why });
    },
  }));
  const linking = links.map(({ by, ago, idea, other, kind }) => ({
    ago,
    do: async (cast: Cast) => {
      const [ideaId, otherId] = [await ideaCalled(cast, idea), await ideaCalled(cast, other)];
      await cast.let(by, ago, linkIdeas, { ideaId, otherId, kind });
    },
  }));
  return [...merging, ...linking];
}

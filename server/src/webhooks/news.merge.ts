import type { RequestContext } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import type { News, Teller } from './news.js';
import { addressOf, personFacts, spaceAsTold, subjectAsTold, subjectOfIdea } from './news.subject.js';
import { change, said, type Marked } from './payload.rules.js';

const merge = statement<{
  sourceId: string;
  targetId: string;
  sourceCategory: string;
  why: string;
  undoneWhy: string | null;
}>(
  'webhooks.merge',
  `select source_id as "sourceId", target_id as "targetId", source_category as "sourceCategory", why,
     undone_why as "undoneWhy" from idea_merge where community_id = $1 and id = $2`,
);

async function newsOfMerge(
  context: RequestContext,
  event: StoredEvent,
  undone: boolean,
): Promise<News | null> {
  const { communityId } = event;
  const { mergeId } = event.data as unknown as { mergeId: string };
  const row = await context.db.row(merge, [communityId, mergeId]);
  const source = row && (await subjectOfIdea(context, communityId, row.sourceId));
  const target = row && (await subjectOfIdea(context, communityId, row.targetId));
  if (!row || !source || !target) return null;
  const actor = await personFacts(context, communityId, event.actorId);
  return {
    kind: undone ? 'IDEA_UNMERGED' : 'IDEA_MERGED',
    tell: (hears) => {
      if (!hears(source.space)) return null;
      const { id, number } = target;
      const into: Marked = hears(target.space) ? { id, number, url: addressOf(context, target) } : null;
      const { sourceCategory } = row;
      const changes = undone
        ? { mergedInto: change(into, null), category: change('MERGED', sourceCategory) }
        : { mergedInto: change(null, into), category: change(sourceCategory, 'MERGED') };
      const why = said(undone ? row.undoneWhy : row.why);
      const data = {
        actor,
        space: spaceAsTold(source.space),
        about: subjectAsTold(context, source),
        changes,
        why,
      };
      return { threadId: source.threadId, commentId: null, data };
    },
  };
}

export const ideasMerged: Teller = (context, event) => newsOfMerge(context, event, false);
export const mergeUndone: Teller = (context, event) => newsOfMerge(context, event, true);

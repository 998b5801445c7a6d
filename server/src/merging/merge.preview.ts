import { findIdea, ideaPolicy, judgedOf, type Idea } from '../ideas/idea.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { countedFor } from './merge.queries.js';
import { isMoreOpen, whyNotMerged } from './merge.rules.js';
import { MergePreview } from './merge.type.js';

function partOf({ id, author, stage, withdrawnAt, space }: Idea): Parameters<typeof whyNotMerged>[1] {
  return {
    id,
    authorId: author.id,
    category: stage.category,
    withdrawnAt,
    spaceArchivedAt: space.archivedAt,
    spaceVisibility: space.visibility,
  };
}

/** What merging two ideas would bring, or why they cannot be merged; null when the caller cannot see both. */
export async function previewOf(
  context: RequestContext,
  sourceId: string,
  targetId: string,
): Promise<MergePreview | null> {
  const { actor } = context;
  const [source, target] = await Promise.all([findIdea(context, sourceId), findIdea(context, targetId)]);
  if (!source || !target || actor.kind === 'anonymous') {
    return null;
  }
  const verdict = ideaPolicy.judge(actor, 'MERGE', judgedOf(actor, source));
  const by = { memberId: actor.memberId, isStaff: isStaff(actor) };
  const refusal =
    verdict === true ? whyNotMerged(by, partOf(source), partOf(target)) : verdict.problem.message;
  return Object.assign(new MergePreview(), await countedFor(context, sourceId, targetId), {
    refusal,
    opensWords: isMoreOpen(target.space.visibility, source.space.visibility),
  });
}

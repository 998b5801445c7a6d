import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findIdea, findIdeaOfThread, Idea } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { Comment } from '../threads/thread.module.js';
import { mergeIdeas, objectToMerge, undoMerge } from './merge.commands.js';
import { MergeIdeasInput, ObjectToMergeInput, UndoMergeInput } from './merge.input.js';
import { mergePolicy, type MergeAction } from './merge.policy.js';
import { previewOf } from './merge.preview.js';
import { findMerge, goesOnAs, mergedFrom, mergedInto, undoneMerges } from './merge.queries.js';
import { ChangeMergeResult, IdeasMerged, MergeChanged, MergeIdeasResult } from './merge.result.js';
import { IdeaMerge, MergeActionEnum, MergePreview } from './merge.type.js';

type Key = string | null | undefined;

async function changed(
  context: RequestContext,
  outcome: { mergeId: string } | Problem,
): Promise<MergeChanged | Problem> {
  return answerWith(outcome, async ({ mergeId }) => {
    const merge = await findMerge(context, mergeId);
    return merge ? new MergeChanged(merge) : new NotFound();
  });
}

@Resolver(() => IdeaMerge)
export class MergeResolver {
  @Access('idea:merge')
  @Query(() => MergePreview, {
    nullable: true,
    description: 'What merging would bring; null when the viewer cannot see both ideas.',
  })
  async mergePreview(
    @Ctx() context: RequestContext,
    @IdArg('sourceId', 'The idea that would go on as part of the other.') sourceId: string,
    @IdArg('targetId', 'The idea that would go on.') targetId: string,
  ): Promise<MergePreview | null> {
    return previewOf(context, sourceId, targetId);
  }

  @Access('idea:merge')
  @Mutation(() => MergeIdeasResult, {
    description: 'Lets one idea go on as part of another. Staff merge any two, authors their own.',
  })
  async mergeIdeas(
    @Ctx() context: RequestContext,
    @Arg('input', () => MergeIdeasInput, { description: 'Which, into which, and why.' })
    input: MergeIdeasInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeasMerged | Problem> {
    return answerWith(await runCommand(context, mergeIdeas, input, key), async ({ mergeId }) => {
      const merge = await findMerge(context, mergeId);
      return merge ? new IdeasMerged(merge) : new NotFound();
    });
  }

  @Access('idea:merge')
  @Mutation(() => ChangeMergeResult, {
    description:
      'Says, as the author of a merged idea, why it should stand by itself; within fourteen days, once.',
  })
  async objectToMerge(
    @Ctx() context: RequestContext,
    @Arg('input', () => ObjectToMergeInput, { description: 'To which, and why.' }) input: ObjectToMergeInput,
    @IdempotencyKey() key: Key,
  ): Promise<MergeChanged | Problem> {
    return changed(context, await runCommand(context, objectToMerge, input, key));
  }

  @Access('idea:merge')
  @Mutation(() => ChangeMergeResult, {
    description: 'Lets a merged idea stand by itself again; what people did since stays as they said it.',
  })
  async undoMerge(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoMergeInput, { description: 'Which, and why.' }) input: UndoMergeInput,
    @IdempotencyKey() key: Key,
  ): Promise<MergeChanged | Problem> {
    return changed(context, await runCommand(context, undoMerge, input, key));
  }

  @FieldResolver(() => Idea, { nullable: true, description: 'The idea that goes on as part of the other.' })
  async source(@Root() merge: IdeaMerge, @Ctx() context: RequestContext): Promise<Idea | null> {
    return findIdea(context, merge.sourceId);
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description: 'The idea it became part of; null when the viewer cannot see it.',
  })
  async target(@Root() merge: IdeaMerge, @Ctx() context: RequestContext): Promise<Idea | null> {
    return findIdea(context, merge.targetId);
  }

  @FieldResolver(() => Member, { description: 'Who merged them.' })
  async mergedBy(@Root() merge: IdeaMerge, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, merge.mergedById);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who undid it; null while it stands.' })
  undoneBy(@Root() merge: IdeaMerge, @Ctx() context: RequestContext): Promise<Member> | null {
    return merge.undoneById ? memberById(context, merge.undoneById) : null;
  }

  @FieldResolver(() => [MergeActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() merge: IdeaMerge, @Ctx() context: RequestContext): MergeAction[] {
    const isLate = merge.objectBefore.getTime() <= context.clock.now().getTime();
    return mergePolicy.can(context.actor, { ...merge, isLate });
  }
}

@Resolver(() => Idea)
export class IdeaMergeFields {
  @FieldResolver(() => IdeaMerge, {
    nullable: true,
    description: 'What it became part of; null when it stands by itself or the viewer cannot see the other.',
  })
  async mergedInto(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaMerge | null> {
    return mergedInto(context, idea);
  }

  @FieldResolver(() => [IdeaMerge], {
    description:
      'What stands as part of it and the viewer can see, with what had become part of that before.',
  })
  async mergedFrom(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaMerge[]> {
    return mergedFrom(context, idea);
  }

  @FieldResolver(() => [IdeaMerge], {
    description:
      'Merges it had a part in that were undone, on either side, as far as the viewer can see both.',
  })
  async undoneMerges(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaMerge[]> {
    return undoneMerges(context, idea.id);
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description:
      'The idea in which it is shown now, at the end of all merging; null when it stands by itself.',
  })
  async goesOnAs(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Idea | null> {
    return goesOnAs(context, idea);
  }
}

@Resolver(() => Comment)
export class CommentMergeFields {
  @FieldResolver(() => Idea, {
    nullable: true,
    description: 'The idea it was posted about, when it is shown here because that became part of this one.',
  })
  cameFrom(@Root() comment: Comment, @Ctx() context: RequestContext): Promise<Idea | null> | null {
    return comment.homeThreadId ? findIdeaOfThread(context, comment.homeThreadId) : null;
  }
}

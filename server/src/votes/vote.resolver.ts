import type { Importance } from '@rapport/shared/vocabulary';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { InvalidInput, NotFound, NotPossible, type Problem } from '../platform/problems.js';
import { supportIdea, withdrawSupport } from './vote.commands.js';
import { formerSupportOf, keepSupport } from './vote.former.js';
import { asVote, votesOf } from './vote.queries.js';
import { ImportanceEnum, Vote, VoteConnection } from './vote.type.js';

@InputType({ description: 'Support for an idea.' })
export class SupportIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ImportanceEnum, { defaultValue: 'MATTERS', description: 'What the lack of it means to you.' })
  importance!: Importance;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence of at most 300 characters.' })
  reason?: string | null;
}

@ObjectType({ description: 'Support was given, changed or taken back.', simpleResolvers: true })
export class SupportChanged {
  @Field(() => Idea, { description: 'The idea with its counts as they are now.' })
  readonly idea: Idea;

  @Field(() => Boolean, { description: 'Whether supporting made the viewer a follower of it.' })
  readonly nowFollowing: boolean;

  constructor(idea: Idea, nowFollowing: boolean) {
    this.idea = idea;
    this.nowFollowing = nowFollowing;
  }
}

const SupportResult = createUnionType({
  name: 'SupportResult',
  description: 'The supported idea, or why the support was not changed.',
  types: () => [SupportChanged, InvalidInput, NotFound, NotPossible] as const,
});

type Key = string | null | undefined;

async function present(
  context: RequestContext,
  outcome: { ideaId: string; nowFollowing: boolean } | Problem,
): Promise<SupportChanged | Problem> {
  return answerWith(outcome, async ({ ideaId, nowFollowing }) => {
    const idea = await findIdea(context, ideaId);
    return idea ? new SupportChanged(idea, nowFollowing) : new NotFound();
  });
}

@Resolver(() => Idea)
export class IdeaVoteFields {
  @Access('vote:cast')
  @Mutation(() => SupportResult, { description: 'Supports an idea, or says anew how much it matters.' })
  async supportIdea(
    @Ctx() context: RequestContext,
    @Arg('input', () => SupportIdeaInput, { description: 'Which, and how much.' }) input: SupportIdeaInput,
    @IdempotencyKey() key: Key,
  ): Promise<SupportChanged | Problem> {
    return present(context, await runCommand(context, supportIdea, input, key));
  }

  @Access('vote:cast')
  @Mutation(() => SupportResult, { description: 'Takes support back.' })
  async withdrawSupport(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdempotencyKey() key: Key,
  ): Promise<SupportChanged | Problem> {
    return present(context, await runCommand(context, withdrawSupport, { ideaId }, key));
  }

  @Access('vote:cast')
  @Mutation(() => SupportResult, {
    description: 'Says that support given for a former text holds for the words that stand now.',
  })
  async keepSupport(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdempotencyKey() key: Key,
  ): Promise<SupportChanged | Problem> {
    return present(context, await runCommand(context, keepSupport, { ideaId }, key));
  }

  @FieldResolver(() => Int, {
    description:
      'Customers, among those who support it, whose support was given for a former text and who have not said yet whether it still holds.',
  })
  formerSupport(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<number> | number {
    // Without a material revision there is no former text.
    return idea.materialRevision === 1
      ? 0
      : (idea.formerSupport ?? context.loaders.load(context, formerSupportOf, idea.id));
  }

  @FieldResolver(() => Vote, { nullable: true, description: "The viewer's own support." })
  viewerVote(@Root() idea: Idea, @Ctx() { actor }: RequestContext): Vote | null {
    return actor.memberId !== null && idea.vote ? asVote(idea, actor.memberId, idea.vote) : null;
  }

  @FieldResolver(() => VoteConnection, { description: 'Who supports it, newest first.' })
  async supporters(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<VoteConnection> {
    return votesOf(context, idea.id, page);
  }
}

@Resolver(() => Vote)
export class VoteFields {
  @FieldResolver(() => Member, { description: 'Who supports it.' })
  async member(@Root() vote: Vote, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, vote.memberId);
  }
}

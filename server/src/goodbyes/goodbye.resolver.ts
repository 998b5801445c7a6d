import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { forgetHolders } from '../accounts/account.module.js';
import { Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { answerGoodbye, readGoodbye } from './goodbye.commands.js';
import { findGoodbye, goodbyesPage } from './goodbye.queries.js';
import {
  AnswerGoodbyeInput,
  AnswerGoodbyeResult,
  CommunityLeft,
  GoodbyeAnswered,
  GoodbyeConnection,
  GoodbyeFilter,
  LeaveCommunityInput,
  LeaveCommunityResult,
  Leaving,
} from './goodbye.type.js';
import { leaveCommunity } from './leave.command.js';
import { leavingOf } from './leave.counts.js';

async function closed(
  context: RequestContext,
  outcome: { goodbyeId: string } | Problem,
): Promise<GoodbyeAnswered | Problem> {
  return answerWith(outcome, async ({ goodbyeId }) => {
    const goodbye = await findGoodbye(context, goodbyeId);
    return goodbye ? new GoodbyeAnswered(goodbye) : new NotFound();
  });
}

@Resolver(() => GoodbyeConnection)
export class GoodbyeResolver {
  @Access('goodbye:answer')
  @Query(() => GoodbyeConnection, {
    description: 'What people said on leaving, the newest first. For the team.',
  })
  async goodbyes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => GoodbyeFilter, { nullable: true, description: 'Which ones; all without it.' })
    filter?: GoodbyeFilter | null,
  ): Promise<GoodbyeConnection> {
    return goodbyesPage(context, { first, after, answered: filter?.answered ?? null });
  }

  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  async totalCount(@Root() connection: GoodbyeConnection): Promise<number> {
    return connection.count();
  }

  @Access('goodbye:answer')
  @Mutation(() => AnswerGoodbyeResult, {
    description: 'Answers somebody who left, in one mail to the address they gave, which is then forgotten.',
  })
  async answerGoodbye(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerGoodbyeInput, { description: 'The answer.' }) input: AnswerGoodbyeInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<GoodbyeAnswered | Problem> {
    return closed(context, await runCommand(context, answerGoodbye, input, key));
  }

  @Access('goodbye:answer')
  @Mutation(() => AnswerGoodbyeResult, {
    description: 'Says that a goodbye to which no answer was asked for was read, in the name of who read it.',
  })
  async readGoodbye(
    @Ctx() context: RequestContext,
    @Arg('goodbyeId', () => ID, { description: 'Which.' }) goodbyeId: string,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<GoodbyeAnswered | Problem> {
    return closed(context, await runCommand(context, readGoodbye, { goodbyeId }, key));
  }
}

@Resolver(() => Viewer)
export class ViewerLeavingFields {
  @FieldResolver(() => Leaving, { description: 'What there is of them, for whoever thinks of leaving.' })
  async leaving(@Ctx() { db, actor, clock }: RequestContext): Promise<Leaving> {
    return leavingOf(db, actor, clock.now());
  }

  @Access('session:own')
  @Mutation(() => LeaveCommunityResult, {
    description:
      'Leaves the community for good or until they come back. Final at once; only a session can do it, no token.',
  })
  async leaveCommunity(
    @Ctx() context: RequestContext,
    @Arg('input', () => LeaveCommunityInput, { description: 'How.' }) input: LeaveCommunityInput,
  ): Promise<CommunityLeft | Problem> {
    const outcome = await runCommand(context, leaveCommunity, input);
    forgetHolders(context.db);
    return answerWith(outcome, ({ words }) => new CommunityLeft(words));
  }
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Member, Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { answerCredit, giveCredit } from './credit.commands.js';
import { canCredit, creditPolicy } from './credit.policy.js';
import { creditsOfIdea, creditsOfMember, ownCredit, ownCredits } from './credit.queries.js';
import {
  AnswerCreditResult,
  CreditAnswered,
  CreditGiven,
  GiveCreditInput,
  GiveCreditResult,
} from './credit.result.js';
import { Credit, CreditActionEnum, CreditConnection, type CreditAction } from './credit.type.js';

type Key = string | null | undefined;

@Resolver(() => Credit)
export class CreditResolver {
  @Access('idea:change')
  @Mutation(() => GiveCreditResult, {
    description: 'Says what somebody did for an idea, for its author, co-authors and staff.',
  })
  async giveCredit(
    @Ctx() context: RequestContext,
    @Arg('input', () => GiveCreditInput, { description: 'Who, and what for.' }) input: GiveCreditInput,
    @IdempotencyKey() key: Key,
  ): Promise<CreditGiven | Problem> {
    return answerWith(await runCommand(context, giveCredit, input, key), async ({ ideaId, creditId }) => {
      const idea = await findIdea(context, ideaId);
      const shown = await context.loaders.load(context, creditsOfIdea, ideaId);
      return idea ? new CreditGiven(shown.find(({ id }) => id === creditId) ?? null, idea) : new NotFound();
    });
  }

  @Access('credit:own')
  @Mutation(() => AnswerCreditResult, {
    description: 'Lets a credit of oneself be shown, or no longer. It can be said anew at any time.',
  })
  async answerCredit(
    @Ctx() context: RequestContext,
    @IdArg('creditId', 'The credit.') creditId: string,
    @Arg('consent', () => Boolean, { description: 'Whether it may be shown.' }) consent: boolean,
    @IdempotencyKey() key: Key,
  ): Promise<CreditAnswered | Problem> {
    const outcome = await runCommand(context, answerCredit, { creditId, consent }, key);
    return answerWith(outcome, async ({ creditId: id }) => {
      const credit = await ownCredit(context, id);
      return credit ? new CreditAnswered(credit) : new NotFound();
    });
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description: 'The idea it is for; null when the viewer can no longer see it.',
  })
  async idea(@Root() credit: Credit, @Ctx() context: RequestContext): Promise<Idea | null> {
    return findIdea(context, credit.ideaId);
  }

  @FieldResolver(() => [CreditActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() credit: Credit, @Ctx() { actor }: RequestContext): CreditAction[] {
    return creditPolicy.can(actor, { memberId: credit.member.id });
  }
}

/** What credits add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaCreditFields {
  @FieldResolver(() => [Credit], {
    description: "Who did what for it, as far as they agree; the viewer's own whatever they said.",
  })
  async credits(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Credit[]> {
    // Of most ideas there are none, and a page of one knows that from the start.
    return idea.hasCredits === false ? [] : context.loaders.load(context, creditsOfIdea, idea.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say what others did for it.' })
  viewerCanCredit(@Root() idea: Idea, @Ctx() { actor }: RequestContext): boolean {
    const isCoAuthor = idea.coAuthors.some(({ id }) => id === actor.memberId);
    return canCredit(actor, { authorId: idea.author.id, isCoAuthor, withdrawnAt: idea.withdrawnAt });
  }
}

@Resolver(() => Member)
export class MemberCreditFields {
  @FieldResolver(() => CreditConnection, {
    description: 'What they did for ideas the viewer may see, as far as they agree to its being shown.',
  })
  async credits(
    @Root() member: Member,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CreditConnection> {
    return creditsOfMember(context, { memberId: member.id, ...page });
  }
}

@Resolver(() => Viewer)
export class ViewerCreditFields {
  @FieldResolver(() => CreditConnection, {
    description: "The viewer's own credits, whatever they said to them, the newest first.",
  })
  async credits(
    @Root() viewer: Viewer,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CreditConnection> {
    return ownCredits(context, { memberId: viewer.id, ...page });
  }
}

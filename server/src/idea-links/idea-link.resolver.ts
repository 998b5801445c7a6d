import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { linkIdeas, unlinkIdeas } from './idea-link.commands.js';
import { linksOf } from './idea-link.queries.js';
import { IdeaLinksChanged, IdeaLinksResult } from './idea-link.result.js';
import { IdeaLink, IdeaLinkKindEnum } from './idea-link.type.js';

@InputType({ description: 'A link between two ideas.' })
class LinkIdeasInput {
  @Field(() => ID, { description: 'The idea that names the other.' })
  ideaId!: string;

  @Field(() => ID, { description: 'The other idea, of any space.' })
  otherId!: string;

  @Field(() => IdeaLinkKindEnum, { description: 'How the first belongs with the second.' })
  kind!: IdeaLinkKind;
}

type Key = string | null | undefined;

async function present(
  context: RequestContext,
  outcome: { ideaId: string; otherId?: string } | Problem,
): Promise<IdeaLinksChanged | Problem> {
  return answerWith(outcome, async ({ ideaId, otherId }) => {
    const ids = otherId ? [ideaId, otherId] : [ideaId];
    const ideas = await Promise.all(ids.map((id) => findIdea(context, id)));
    const seen = ideas.filter((idea) => idea !== null);
    return seen.length > 0 ? new IdeaLinksChanged(seen) : new NotFound();
  });
}

@Resolver(() => Idea)
export class IdeaLinkFields {
  @Access('idea:link')
  @Mutation(() => IdeaLinksResult, { description: 'Says how an idea belongs with another one.' })
  async linkIdeas(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkIdeasInput, { description: 'Which, with which, and how.' }) input: LinkIdeasInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaLinksChanged | Problem> {
    return present(context, await runCommand(context, linkIdeas, input, key));
  }

  @Access('idea:link')
  @Mutation(() => IdeaLinksResult, { description: 'Takes a link between two ideas away.' })
  async unlinkIdeas(
    @Ctx() context: RequestContext,
    @IdArg('linkId', 'The link.') linkId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaLinksChanged | Problem> {
    return present(context, await runCommand(context, unlinkIdeas, { linkId }, key));
  }

  @FieldResolver(() => [IdeaLink], {
    description: 'Ideas it belongs with that the viewer can see, from both sides, the oldest link first.',
  })
  async links(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaLink[]> {
    return linksOf(context, idea);
  }
}

@Resolver(() => IdeaLink)
export class IdeaLinkPersonFields {
  @FieldResolver(() => Member, { description: 'Who made it.' })
  async by(@Root() link: IdeaLink, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, link.byId);
  }
}

import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { communityOf, type Community } from '../communities/community.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import type { RequestContext } from '../platform/context.js';
import { IdeasArgs } from './idea.input.js';
import { listIdeas } from './idea.list.js';
import { wordsOfIdea } from './idea.loaders.js';
import { judgedOf } from './idea.judged.js';
import { ideaPolicy } from './idea.policy.js';
import { findIdea, findIdeaByNumber } from './idea.queries.js';
import { revisionByKey, revisionsOf } from './idea.revisions.js';
import { waitingOf } from './idea.rules.js';
import { Idea, IdeaActionEnum, IdeaConnection, IdeaRevision, Waiting, type IdeaAction } from './idea.type.js';

@Resolver(() => Idea)
export class IdeaResolver {
  @Access('community:read')
  @Query(() => IdeaConnection, { description: 'Ideas the viewer may see.' })
  async ideas(
    @Ctx() context: RequestContext,
    @Args(() => IdeasArgs) args: IdeasArgs,
  ): Promise<IdeaConnection> {
    return listIdeas(context, args, args.filter ?? {}, args.sort);
  }

  @Access('community:read')
  @Query(() => Idea, {
    nullable: true,
    description: 'One idea by its number; null when the viewer can see none.',
  })
  async idea(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Idea | null> {
    return findIdeaByNumber(context, number);
  }

  @Access('community:read')
  @Query(() => Idea, {
    nullable: true,
    description: 'One idea by its id; null when the viewer can see none.',
  })
  async ideaById(@Ctx() context: RequestContext, @IdArg('id', 'Its id.') id: string): Promise<Idea | null> {
    return findIdea(context, id);
  }

  @FieldResolver(() => String, { description: 'The words as written, in Markdown.' })
  async text(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<string> {
    return idea.text ?? (await context.loaders.load(context, wordsOfIdea, idea.id)).text;
  }

  @FieldResolver(() => String, { description: 'The words as safe HTML.' })
  async textHtml(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<string> {
    return idea.textHtml ?? (await context.loaders.load(context, wordsOfIdea, idea.id)).textHtml;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who of staff posted it on behalf of the author.',
  })
  postedBy(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Member> | null {
    return idea.postedById ? memberById(context, idea.postedById) : null;
  }

  @FieldResolver(() => [IdeaRevision], { description: 'Its revisions, newest first; at most 200.' })
  async revisions(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @Arg('numbers', () => [Int], { nullable: true, description: 'Only those of these numbers.' })
    numbers?: number[] | null,
  ): Promise<IdeaRevision[]> {
    const revisions = await context.loaders.load(context, revisionsOf, idea.id);
    return numbers ? revisions.filter(({ number }) => numbers.includes(number)) : revisions;
  }

  @FieldResolver(() => IdeaRevision, {
    nullable: true,
    description: 'One of its revisions, for a comparison; null when it has none of that number.',
  })
  async revisionAt(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Number of the revision, from 1.' }) number: number,
  ): Promise<IdeaRevision | null> {
    const known = number >= 1 && number <= idea.revision;
    return known ? context.loaders.load(context, revisionByKey, `${idea.id}:${number}`) : null;
  }

  @FieldResolver(() => [IdeaActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() idea: Idea, @Ctx() context: RequestContext): IdeaAction[] {
    return ideaPolicy.can(context.actor, judgedOf(context.actor, idea));
  }

  @FieldResolver(() => Waiting, {
    nullable: true,
    description: 'How long a customer has waited; null when nobody waits.',
  })
  waiting(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Waiting | null> | Waiting | null {
    const { waitingSince, space } = idea;
    if (!waitingSince) {
      return null;
    }
    const of = ({ timeZone }: Community): Waiting | null =>
      waitingOf(waitingSince, context.clock.now(), space.cadenceDays, timeZone);
    const community = communityOf(context);
    return community instanceof Promise ? community.then(of) : of(community);
  }
}

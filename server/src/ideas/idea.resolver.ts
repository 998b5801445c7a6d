import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import type { RequestContext } from '../platform/context.js';
import { findSpace, Space, Stage, stagesOf, Tag } from '../spaces/space.module.js';
import { Thread, threadById, viewerFollows } from '../threads/thread.module.js';
import { IdeasArgs } from './idea.input.js';
import { listIdeas } from './idea.list.js';
import { tagsOfIdea } from './idea.loaders.js';
import { ideaPolicy } from './idea.policy.js';
import { findIdea, findIdeaByNumber, revisionsOf } from './idea.queries.js';
import { waitingOf } from './idea.rules.js';
import {
  HumanWord,
  Idea,
  IdeaActionEnum,
  IdeaConnection,
  IdeaRevision,
  Waiting,
  type IdeaAction,
} from './idea.type.js';

/** A space that an idea's foreign key promises and its visibility implies. */
async function spaceOf(context: RequestContext, idea: Idea): Promise<Space> {
  const space = await findSpace(context, ({ id }) => id === idea.spaceId);
  if (!space) {
    throw new Error('An idea is shown whose space is not.');
  }
  return space;
}

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

  @FieldResolver(() => Member, { description: 'Whose idea it is.' })
  async author(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, idea.authorId);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who of staff posted it on behalf of the author.',
  })
  async postedBy(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Member | null> {
    return idea.postedById ? memberById(context, idea.postedById) : null;
  }

  @FieldResolver(() => Space, { description: 'The space it belongs to.' })
  async space(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Space> {
    return spaceOf(context, idea);
  }

  @FieldResolver(() => Stage, { description: 'Where it stands.' })
  async stage(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Stage> {
    const stage = (await stagesOf(context)).find(({ id }) => id === idea.stageId);
    if (!stage) {
      throw new Error('An idea is shown whose stage is not.');
    }
    return stage;
  }

  @FieldResolver(() => [Tag], { description: 'Its tags, by name.' })
  async tags(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Tag[]> {
    return context.loaders.load(context, tagsOfIdea, idea.id);
  }

  @FieldResolver(() => [IdeaRevision], { description: 'Its revisions, newest first; at most 200.' })
  async revisions(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaRevision[]> {
    return context.loaders.load(context, revisionsOf, idea.id);
  }

  @FieldResolver(() => Thread, { description: 'What is said about it.' })
  async thread(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, idea.threadId);
  }

  @FieldResolver(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  async commentCount(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<number> {
    return (await threadById(context, idea.threadId)).commentCount;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer hears what happens to it.' })
  async viewerFollows(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<boolean> {
    return viewerFollows(context, idea.threadId);
  }

  @FieldResolver(() => [IdeaActionEnum], { description: 'What the viewer may do to it now.' })
  async viewerCan(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<IdeaAction[]> {
    const { archivedAt } = await spaceOf(context, idea);
    return ideaPolicy.can(context.actor, Object.assign({}, idea, { spaceArchivedAt: archivedAt }));
  }

  @FieldResolver(() => HumanWord, { description: 'Who spoke last in public, and how.' })
  async lastWord(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<HumanWord> {
    return Object.assign(new HumanWord(), {
      kind: idea.lastWordKind,
      member: await memberById(context, idea.lastWordById),
      at: idea.lastWordAt,
    });
  }

  @FieldResolver(() => Waiting, {
    nullable: true,
    description: 'How long a customer has waited; null when nobody waits.',
  })
  async waiting(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Waiting | null> {
    if (!idea.waitingSince) {
      return null;
    }
    const [space, community] = await Promise.all([spaceOf(context, idea), communityOf(context)]);
    return waitingOf(idea.waitingSince, context.clock.now(), space.cadenceDays, community.timeZone);
  }
}

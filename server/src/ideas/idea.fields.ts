import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Member, memberById, Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { Space, Stage } from '../spaces/space.module.js';
import { listIdeas } from './idea.list.js';
import { countOfAuthor, countOfStage, countsOfSpace } from './idea.loaders.js';
import { IdeaConnection, IdeaRevision } from './idea.type.js';

/** What ideas add to the types of the features below. */
@Resolver(() => Space)
export class SpaceIdeaFields {
  @FieldResolver(() => Int, { description: 'Ideas that stand here.' })
  async ideaCount(@Root() space: Space, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loaders.load(context, countsOfSpace, space.id)).ideas;
  }

  @FieldResolver(() => Int, { description: 'Ideas here that wait for a word of staff.' })
  async waitingCount(@Root() space: Space, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loaders.load(context, countsOfSpace, space.id)).waiting;
  }
}

@Resolver(() => Stage)
export class StageIdeaFields {
  @FieldResolver(() => Int, { description: 'Ideas that stand at it.' })
  async ideaCount(@Root() stage: Stage, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(context, countOfStage, stage.id);
  }
}

@Resolver(() => Member)
export class MemberIdeaFields {
  @FieldResolver(() => IdeaConnection, { description: 'Their ideas that the viewer may see, newest first.' })
  async ideas(
    @Root() member: Member,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<IdeaConnection> {
    return listIdeas(context, page, { author: member.id }, 'NEWEST');
  }

  @FieldResolver(() => Int, { description: 'How many ideas of theirs the viewer may see.' })
  async ideaCount(@Root() member: Member, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(context, countOfAuthor, member.id);
  }
}

@Resolver(() => Viewer)
export class ViewerIdeaFields {
  @FieldResolver(() => IdeaConnection, {
    description: "The viewer's own ideas, withdrawn ones included, newest first.",
  })
  async ideas(@Ctx() context: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<IdeaConnection> {
    return listIdeas(context, page, { mine: true }, 'NEWEST');
  }
}

@Resolver(() => IdeaRevision)
export class IdeaRevisionFields {
  @FieldResolver(() => Member, { description: 'Who wrote it.' })
  async author(@Root() revision: IdeaRevision, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, revision.authorId);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who let in the words of somebody else; null when the author had the right to write them.',
  })
  acceptedBy(@Root() { acceptedById }: IdeaRevision, @Ctx() context: RequestContext): Promise<Member> | null {
    return acceptedById === null ? null : memberById(context, acceptedById);
  }
}

@Resolver(() => IdeaConnection)
export class IdeaConnectionFields {
  @FieldResolver(() => Int, { description: 'How many ideas the whole list has.' })
  async totalCount(@Root() page: IdeaConnection): Promise<number> {
    return page.count();
  }
}

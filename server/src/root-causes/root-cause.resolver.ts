import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { Irritant, standingIrritants } from '../irritants/irritant.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { First } from '../platform/first.argument.js';
import { PageArgs } from '../platform/paging.js';
import { ideasOfCause, standingCall, standingIdeas } from './answering.queries.js';
import { rootCausePolicy } from './root-cause.policy.js';
import { idsGathered, listRootCauses, peopleOfCause, rootCauseOfNumber } from './root-cause.queries.js';
import {
  CallForIdeas,
  RootCause,
  RootCauseActionEnum,
  RootCauseConnection,
  type RootCauseAction,
} from './root-cause.type.js';

@ArgsType()
class RootCausesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only in the space with this slug.' })
  space?: string | null;
}

@Resolver(() => RootCause)
export class RootCauseResolver {
  @Access('community:read')
  @Query(() => RootCauseConnection, { description: 'Root causes the viewer may see, newest first.' })
  async rootCauses(
    @Ctx() context: RequestContext,
    @Args(() => RootCausesArgs) { space, ...page }: RootCausesArgs,
  ): Promise<RootCauseConnection> {
    return listRootCauses(context, page, space ?? null);
  }

  @Access('community:read')
  @Query(() => RootCause, {
    nullable: true,
    description: 'One root cause by its number; null when the viewer can see none.',
  })
  async rootCause(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number among the root causes.' }) number: number,
  ): Promise<RootCause | null> {
    return rootCauseOfNumber(context, number);
  }

  @FieldResolver(() => [Irritant], {
    description: 'The irritants it explains that the viewer may see, oldest first; of same ones the last.',
  })
  async irritants(
    @Root() cause: RootCause,
    @Ctx() context: RequestContext,
    @First(50) first: number,
  ): Promise<Irritant[]> {
    return standingIrritants(context, await context.loaders.load(context, idsGathered, cause.id), first);
  }

  @FieldResolver(() => Int, {
    description: 'People whom its irritants hit, as far as the viewer may see them; each once.',
  })
  async reportCount(@Root() cause: RootCause, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(context, peopleOfCause, cause.id);
  }

  @FieldResolver(() => [Idea], { description: 'Ideas that answer it.' })
  async ideas(
    @Root() cause: RootCause,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<Idea[]> {
    return standingIdeas(context, await context.loaders.load(context, ideasOfCause, cause.id), first);
  }

  @FieldResolver(() => CallForIdeas, {
    nullable: true,
    description: 'The call for ideas that stands about it.',
  })
  async call(@Root() cause: RootCause, @Ctx() context: RequestContext): Promise<CallForIdeas | null> {
    return standingCall(context, cause.id);
  }

  @FieldResolver(() => [RootCauseActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() cause: RootCause, @Ctx() context: RequestContext): RootCauseAction[] {
    return rootCausePolicy.can(context.actor, cause);
  }
}

@Resolver(() => RootCauseConnection)
export class RootCauseConnectionFields {
  @FieldResolver(() => Int, { description: 'How many root causes the whole list has.' })
  async totalCount(@Root() page: RootCauseConnection): Promise<number> {
    return page.count();
  }
}

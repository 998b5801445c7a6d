import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { findIrritant, Irritant, standingIrritants } from '../irritants/irritant.module.js';
import { Access } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import type { RequestContext } from '../platform/context.js';
import { First } from '../platform/first.argument.js';
import { pageSize } from '../platform/paging.js';
import {
  answeredByIdea,
  findCall,
  ideasOfCall,
  ideasOfIrritant,
  standingCall,
  standingIdeas,
} from './answering.queries.js';
import { findRootCause } from './root-cause.queries.js';
import { CallForIdeas, RootCause } from './root-cause.type.js';

const causeOf = async (irritant: Irritant, context: RequestContext): Promise<RootCause | null> =>
  irritant.rootCauseId ? findRootCause(context, irritant.rootCauseId) : null;

/** What is behind an irritant, and what answers it. */
@Resolver(() => Irritant)
export class IrritantCauseFields {
  @FieldResolver(() => RootCause, {
    nullable: true,
    description: 'What is behind it, if somebody found that.',
  })
  async rootCause(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<RootCause | null> {
    return causeOf(irritant, context);
  }

  @FieldResolver(() => [Idea], { description: 'Ideas that answer it.' })
  async ideas(
    @Root() irritant: Irritant,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<Idea[]> {
    return standingIdeas(context, await context.loaders.load(context, ideasOfIrritant, irritant.id), first);
  }

  @FieldResolver(() => CallForIdeas, {
    nullable: true,
    description: 'The call for ideas that stands about it or about its root cause.',
  })
  async call(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<CallForIdeas | null> {
    const own = await standingCall(context, irritant.id);
    const cause = own ? null : await causeOf(irritant, context);
    return own ?? (cause && standingCall(context, cause.id));
  }
}

@Resolver(() => CallForIdeas)
export class CallFields {
  @Access('community:read')
  @Query(() => CallForIdeas, {
    nullable: true,
    description: 'One call for ideas by its id, ended ones included; null when the viewer can see none.',
  })
  async call(
    @Ctx() context: RequestContext,
    @IdArg('id', 'Its id.') id: string,
  ): Promise<CallForIdeas | null> {
    return findCall(context, id);
  }

  @FieldResolver(() => Irritant, { nullable: true, description: 'The irritant it is about, if it is one.' })
  async irritant(@Root() call: CallForIdeas, @Ctx() context: RequestContext): Promise<Irritant | null> {
    return call.irritantId ? findIrritant(context, call.irritantId) : null;
  }

  @FieldResolver(() => RootCause, {
    nullable: true,
    description: 'The root cause it is about, if it is one.',
  })
  async rootCause(@Root() call: CallForIdeas, @Ctx() context: RequestContext): Promise<RootCause | null> {
    return call.rootCauseId ? findRootCause(context, call.rootCauseId) : null;
  }

  @FieldResolver(() => [Idea], { description: 'Ideas that were posted to it.' })
  async ideas(
    @Root() call: CallForIdeas,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<Idea[]> {
    return standingIdeas(context, await context.loaders.load(context, ideasOfCall, call.id), first);
  }
}

@Resolver(() => Idea)
export class IdeaIrritantFields {
  @FieldResolver(() => [Irritant], { description: 'The irritants it answers that the viewer may see.' })
  async irritants(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<Irritant[]> {
    const { irritantIds } = await context.loaders.load(context, answeredByIdea, idea.id);
    return standingIrritants(context, irritantIds, first);
  }

  @FieldResolver(() => [RootCause], { description: 'The root causes it answers that the viewer may see.' })
  async rootCauses(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<RootCause[]> {
    const { rootCauseIds } = await context.loaders.load(context, answeredByIdea, idea.id);
    const causes = await Promise.all(rootCauseIds.map((id) => findRootCause(context, id)));
    return causes.filter((cause) => cause !== null).slice(0, pageSize(first));
  }
}

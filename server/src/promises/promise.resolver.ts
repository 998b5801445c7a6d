import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { HandOver, handOversOf, ideaMarks } from '../hand-overs/hand-over.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { Thread } from '../threads/thread.module.js';
import { PromiseFilterInput } from './promise.input.js';
import { listPromises } from './promise.list.js';
import { promisePolicy, type PromiseAct } from './promise.policy.js';
import { datesOfPromise, findPromise, promisesOfThread } from './promise.queries.js';
import { PromiseActEnum, PromiseConnection, PromiseDate, PromiseOfTeam } from './promise.type.js';

@ArgsType()
class PromisesArgs extends PageArgs {
  @Field(() => PromiseFilterInput, { nullable: true, description: 'Which are wanted; without it all.' })
  filter?: PromiseFilterInput | null;
}

@Resolver(() => PromiseOfTeam)
export class PromiseResolver {
  @Access('community:read')
  @Query(() => PromiseConnection, {
    description:
      'What the team promised: open ones by their first day, which puts the latest first, then those that have ended, the newest first.',
  })
  async promises(
    @Ctx() context: RequestContext,
    @Args(() => PromisesArgs) args: PromisesArgs,
  ): Promise<PromiseConnection> {
    return listPromises(context, args, args.filter ?? {});
  }

  @Access('community:read')
  @Query(() => PromiseOfTeam, {
    nullable: true,
    description: 'One promise; null when the viewer can see none of that id.',
  })
  async promise(
    @Ctx() context: RequestContext,
    @IdArg('id', 'Id of the promise.') id: string,
  ): Promise<PromiseOfTeam | null> {
    return findPromise(context, id);
  }

  @FieldResolver(() => [PromiseDate], { description: 'Every change of its day, the first first.' })
  async dates(@Root() { id }: PromiseOfTeam, @Ctx() context: RequestContext): Promise<PromiseDate[]> {
    return context.loaders.load(context, datesOfPromise, id);
  }

  @FieldResolver(() => [HandOver], { description: 'Whose hands it went through, the first first.' })
  async handOvers(@Root() { id }: PromiseOfTeam, @Ctx() context: RequestContext): Promise<HandOver[]> {
    return context.loaders.load(context, handOversOf, id);
  }

  @FieldResolver(() => [PromiseActEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() promise: PromiseOfTeam, @Ctx() { actor }: RequestContext): PromiseAct[] {
    return promisePolicy.can(actor, promise);
  }
}

@Resolver(() => Idea)
export class IdeaPromiseFields {
  @FieldResolver(() => [PromiseOfTeam], {
    description: 'What the team promised about it: open ones by their first day, then those that have ended.',
  })
  async promises(@Root() { id, thread }: Idea, @Ctx() context: RequestContext): Promise<PromiseOfTeam[]> {
    const { promises } = await context.loaders.load(context, ideaMarks, id);
    return promises ? context.loaders.load(context, promisesOfThread, thread.id) : [];
  }
}

@Resolver(() => Thread)
export class ThreadPromiseFields {
  @FieldResolver(() => [PromiseOfTeam], {
    description:
      'What the team promised about what it belongs to: open ones by their first day, then the others.',
  })
  async promises(
    @Root() { id, hasPromises }: Thread,
    @Ctx() context: RequestContext,
  ): Promise<PromiseOfTeam[]> {
    return hasPromises === false ? [] : context.loaders.load(context, promisesOfThread, id);
  }
}

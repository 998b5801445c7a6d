import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { notFound } from '../platform/errors.js';
import { liveTopic, type LiveNews } from '../platform/live/live-topic.js';
import { irritantTopic } from './irritant.events.js';
import { findIrritant } from './irritant.queries.js';
import { Irritant } from './irritant.type.js';

@ObjectType({ description: 'News of an irritant.', simpleResolvers: true })
export class IrritantEvent {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;

  @Field(() => Irritant, { description: 'The irritant as it is now.' })
  irritant!: Irritant;
}

/** @throws NOT_FOUND when the caller can see no such irritant. */
async function visibleIrritant(context: RequestContext, id: string): Promise<Irritant> {
  const irritant = await findIrritant(context, id);
  if (!irritant) {
    throw notFound();
  }
  return irritant;
}

@Resolver()
export class IrritantSubscription {
  @Access('community:read')
  @Subscription(() => IrritantEvent, {
    description:
      'Reports, words, state, chain or ideas of an irritant changed. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: async ({
      args,
      context,
    }: {
      args: { irritantId: string; after?: string | null };
      context: RequestContext;
    }) => {
      const irritant = await visibleIrritant(context, args.irritantId);
      return liveTopic(context, irritantTopic(irritant.id), args.after);
    },
  })
  async irritantChanged(
    @Root() news: LiveNews,
    @Arg('irritantId', () => ID, { description: 'The irritant to watch.' }) irritantId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<IrritantEvent> {
    return Object.assign(new IrritantEvent(), {
      cursor: news.cursor,
      irritant: await visibleIrritant(context, irritantId),
    });
  }
}

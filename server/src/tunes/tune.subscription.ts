import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, memberOf } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { liveTopic, type LiveNews } from '../platform/live/live-topic.js';
import { tunesTopic } from './tune.live.js';
import { ownTunes } from './tune.queries.js';
import { Tune } from './tune.type.js';

@ObjectType({ description: "News of the viewer's talks out of tune.", simpleResolvers: true })
export class TunesNews {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;
}

@Resolver(() => TunesNews)
export class TuneSubscription {
  @Access('tune:raise')
  @Subscription(() => TunesNews, {
    description:
      'A talk of which the viewer is one of the two was begun, went on or ended. Nobody else hears of it. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: RequestContext }) =>
      liveTopic(context, tunesTopic(memberOf(context.actor).memberId), args.after),
  })
  async tunesChanged(
    @Root() { cursor }: LiveNews,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after?: string | null,
  ): Promise<TunesNews> {
    return Object.assign(new TunesNews(), { cursor });
  }

  @FieldResolver(() => [Tune], {
    description: 'The talks as they are now: open ones first, the newest first, at most 50.',
  })
  async tunes(@Ctx() context: RequestContext): Promise<Tune[]> {
    return ownTunes(context);
  }
}

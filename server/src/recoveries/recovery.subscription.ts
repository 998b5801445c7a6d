import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, memberOf } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { notFound } from '../platform/errors.js';
import { liveTopic, type LiveNews } from '../platform/live/live-topic.js';
import { recoveryTopic } from './recovery.events.js';
import { findRecovery } from './recovery.queries.js';
import { Recovery } from './recovery.type.js';

@ObjectType({ description: 'News of a recovery.', simpleResolvers: true })
export class RecoveryNews {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;

  @Field(() => Recovery, { description: 'The recovery as it is now.' })
  recovery!: Recovery;
}

interface RecoveryChangedArgs {
  recoveryId: string;
  after?: string | null;
}

/** @throws NOT_FOUND when it is not for the caller. */
async function ownRecovery(context: RequestContext, id: string): Promise<Recovery> {
  const recovery = await findRecovery(context, id);
  if (!recovery) {
    throw notFound();
  }
  return recovery;
}

@Resolver()
export class RecoverySubscription {
  @Access('recovery:own')
  @Subscription(() => RecoveryNews, {
    description:
      'Somebody wrote in a recovery, or it changed. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: async ({ args, context }: { args: RecoveryChangedArgs; context: RequestContext }) => {
      memberOf(context.actor);
      const { id } = await ownRecovery(context, args.recoveryId);
      return liveTopic(context, recoveryTopic(id), args.after);
    },
  })
  async recoveryChanged(
    @Root() { cursor }: LiveNews,
    @Arg('recoveryId', () => ID, { description: 'The recovery to watch.' }) recoveryId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RecoveryNews> {
    return Object.assign(new RecoveryNews(), { cursor, recovery: await ownRecovery(context, recoveryId) });
  }
}

import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { notFound } from '../platform/errors.js';
import { liveTopic, type LiveNews } from '../platform/live/live-topic.js';
import { promisesTopic } from '../threads/thread.module.js';
import { ideaTopic } from './idea.events.js';
import { findIdea } from './idea.queries.js';
import { Idea } from './idea.type.js';

@ObjectType({ description: 'News of an idea.', simpleResolvers: true })
export class IdeaEvent {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;

  @Field(() => Idea, { description: 'The idea as it is now.' })
  idea!: Idea;
}

interface IdeaChangedArgs {
  ideaId: string;
  after?: string | null;
}

/** @throws NOT_FOUND when the caller can see no such idea. */
async function visibleIdea(context: RequestContext, id: string): Promise<Idea> {
  const idea = await findIdea(context, id);
  if (!idea) {
    throw notFound();
  }
  return idea;
}

@Resolver()
export class IdeaSubscription {
  @Access('community:read')
  @Subscription(() => IdeaEvent, {
    description:
      'Support, stage, answers or text of an idea changed, or what the team promised about it. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: async ({ args, context }: { args: IdeaChangedArgs; context: RequestContext }) => {
      const idea = await visibleIdea(context, args.ideaId);
      return liveTopic(context, [ideaTopic(idea.id), promisesTopic(idea.thread.id)], args.after);
    },
  })
  async ideaChanged(
    @Root() news: LiveNews,
    @Arg('ideaId', () => ID, { description: 'The idea to watch.' }) ideaId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<IdeaEvent> {
    return Object.assign(new IdeaEvent(), {
      cursor: news.cursor,
      idea: await visibleIdea(context, ideaId),
    });
  }
}

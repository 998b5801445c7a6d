import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { notFound } from '../platform/errors.js';
import { liveTopic, type LiveNews } from '../platform/live/live-topic.js';
import { suggestionTopic } from './suggestion.events.js';
import { findSuggestion } from './suggestion.queries.js';
import { Suggestion } from './suggestion.type.js';

@ObjectType({ description: 'News of a suggestion.', simpleResolvers: true })
export class SuggestionEvent {
  @Field(() => String, { description: 'Pass it as `after` when the connection was lost.' })
  cursor!: string;

  @Field(() => Suggestion, { description: 'The suggestion as it is now.' })
  suggestion!: Suggestion;
}

/** @throws NOT_FOUND when the caller can see no such suggestion. */
async function visibleSuggestion(context: RequestContext, id: string): Promise<Suggestion> {
  const suggestion = await findSuggestion(context, id);
  if (!suggestion) {
    throw notFound();
  }
  return suggestion;
}

@Resolver()
export class SuggestionSubscription {
  @Access('community:read')
  @Subscription(() => SuggestionEvent, {
    description:
      'Support or state of a suggestion changed, or the words it would change. It begins with one event at once, unless `after` is given and nothing was missed.',
    subscribe: async ({
      args,
      context,
    }: {
      args: { suggestionId: string; after?: string | null };
      context: RequestContext;
    }) => {
      const { id } = await visibleSuggestion(context, args.suggestionId);
      return liveTopic(context, suggestionTopic(id), args.after);
    },
  })
  async suggestionChanged(
    @Root() { cursor }: LiveNews,
    @Arg('suggestionId', () => ID, { description: 'The suggestion to watch.' }) suggestionId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event received, to catch up from there.',
    })
    _after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SuggestionEvent> {
    const suggestion = await visibleSuggestion(context, suggestionId);
    return Object.assign(new SuggestionEvent(), { cursor, suggestion });
  }
}

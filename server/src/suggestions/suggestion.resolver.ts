import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { findIdea, hasMovedOn, Idea, judgedOf, SuggestionMerge } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { decidersOf, leftOut, wordsOf } from './suggestion.loaders.js';
import { keptMerge } from './suggestion.merged.js';
import { suggestionPolicy } from './suggestion.policy.js';
import { findSuggestion, suggestionOfNumber } from './suggestion.queries.js';
import { daysOpen } from './suggestion.rules.js';
import {
  Suggestion,
  SuggestionActionEnum,
  SuggestionConnection,
  type SuggestionAction,
} from './suggestion.type.js';

async function ideaOf(context: RequestContext, { ideaId }: Suggestion): Promise<Idea> {
  const idea = await findIdea(context, ideaId);
  if (!idea) {
    throw new Error('A suggestion is shown whose idea is not.');
  }
  return idea;
}

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Access('community:read')
  @Query(() => Suggestion, {
    nullable: true,
    description: 'One suggestion by the number of its idea and its own; null when the viewer can see none.',
  })
  async suggestion(
    @Ctx() context: RequestContext,
    @Arg('idea', () => Int, { description: 'Number of the idea in the community.' }) idea: number,
    @Arg('number', () => Int, { description: 'Number of the suggestion within the idea.' }) number: number,
  ): Promise<Suggestion | null> {
    return suggestionOfNumber(context, idea, number);
  }

  @FieldResolver(() => Idea, { description: 'The idea whose words it would change.' })
  async idea(@Root() suggestion: Suggestion, @Ctx() context: RequestContext): Promise<Idea> {
    return ideaOf(context, suggestion);
  }

  @FieldResolver(() => String, { description: 'Title of the revision it began with.' })
  async baseTitle(@Root() { id }: Suggestion, @Ctx() context: RequestContext): Promise<string> {
    return (await wordsOf(context, id)).baseTitle;
  }

  @FieldResolver(() => String, { description: 'Words of the revision it began with, in Markdown.' })
  async baseText(@Root() { id }: Suggestion, @Ctx() context: RequestContext): Promise<string> {
    return (await wordsOf(context, id)).baseText;
  }

  @FieldResolver(() => String, { description: 'The words it proposes, in Markdown.' })
  async text(@Root() { id }: Suggestion, @Ctx() context: RequestContext): Promise<string> {
    return (await wordsOf(context, id)).text;
  }

  @FieldResolver(() => String, { description: 'The words it proposes, as safe HTML.' })
  async textHtml(@Root() { id }: Suggestion, @Ctx() context: RequestContext): Promise<string> {
    return (await wordsOf(context, id)).textHtml;
  }

  @FieldResolver(() => Int, {
    description: "Calendar days since it was made, in the community's time zone.",
  })
  async ageDays(@Root() { createdAt }: Suggestion, @Ctx() context: RequestContext): Promise<number> {
    return daysOpen(createdAt, context.clock.now(), (await communityOf(context)).timeZone);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who accepted or declined it.' })
  decidedBy(@Root() { decidedById }: Suggestion, @Ctx() context: RequestContext): Promise<Member> | null {
    return decidedById === null ? null : memberById(context, decidedById);
  }

  @FieldResolver(() => Suggestion, {
    nullable: true,
    description: 'The newer one that replaced it, or the accepted one that says the same.',
  })
  supersededBy(
    @Root() { supersededById }: Suggestion,
    @Ctx() context: RequestContext,
  ): Promise<Suggestion | null> | null {
    return supersededById === null ? null : findSuggestion(context, supersededById);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether its author wanted to be a co-author and is none, as the idea had as many as it may when it was accepted.',
  })
  coAuthorsWereFull(
    @Root() { id, state, wantsCoAuthorship }: Suggestion,
    @Ctx() context: RequestContext,
  ): Promise<boolean> | boolean {
    return wantsCoAuthorship && state === 'ACCEPTED' && context.loaders.load(context, leftOut, id);
  }

  @FieldResolver(() => Thread, { description: 'What is said about it.' })
  async thread(@Root() { threadId }: Suggestion, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, threadId);
  }

  @FieldResolver(() => [SuggestionActionEnum], { description: 'What the viewer may do to it now.' })
  async viewerCan(
    @Root() suggestion: Suggestion,
    @Ctx() context: RequestContext,
  ): Promise<SuggestionAction[]> {
    if (context.actor.kind === 'anonymous') {
      return [];
    }
    const idea = await ideaOf(context, suggestion);
    const deciderIds = await context.loaders.load(context, decidersOf, suggestion.ideaId);
    const { author, state } = suggestion;
    return suggestionPolicy.can(context.actor, {
      authorId: author.id,
      state,
      idea: judgedOf(context.actor, idea),
      deciderIds,
    });
  }

  @FieldResolver(() => SuggestionMerge, {
    nullable: true,
    description:
      'Both put together, where the idea says something else by now; null while it does not, and when the suggestion is no longer open.',
  })
  async merge(
    @Root() { id, state, fromRevision, currentRevision, title, language }: Suggestion,
    @Ctx() context: RequestContext,
  ): Promise<SuggestionMerge | null> {
    if (state !== 'OPEN' || fromRevision === currentRevision) {
      return null;
    }
    const words = await wordsOf(context, id);
    const sides = {
      base: { title: words.baseTitle, text: words.baseText },
      current: { title: words.currentTitle, text: words.currentText, revision: currentRevision },
      suggested: { title, text: words.text },
      language,
    };
    return hasMovedOn(sides) ? keptMerge(id, sides) : null;
  }
}

@Resolver(() => SuggestionConnection)
export class SuggestionConnectionFields {
  @FieldResolver(() => Int, { description: 'How many suggestions the whole list has.' })
  async totalCount(@Root() page: SuggestionConnection): Promise<number> {
    return page.count();
  }
}

import type { SuggestionState } from '@rapport/shared/vocabulary';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Idea, IdeaRevision } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { decidersOf, openCountOf, suggestionOfRevision } from './suggestion.loaders.js';
import { findSuggestion, ownOpenSuggestions, suggestionsPage } from './suggestion.queries.js';
import { SuggestionsOpen } from './suggestion.result.js';
import { Suggestion, SuggestionConnection, SuggestionStateEnum } from './suggestion.type.js';

/** What suggestions add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaSuggestionFields {
  @FieldResolver(() => SuggestionConnection, { description: 'Suggested edits of it, the newest first.' })
  async suggestions(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => SuggestionStateEnum, {
      nullable: true,
      description: 'Only those that stand so; all when left out.',
    })
    state?: SuggestionState | null,
  ): Promise<SuggestionConnection> {
    return suggestionsPage(context, idea.id, page, state ?? null);
  }

  @FieldResolver(() => Int, { description: 'Suggested edits of it that nobody has decided on yet.' })
  openSuggestionCount(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<number> | number {
    return idea.openSuggestions ?? context.loaders.load(context, openCountOf, idea.id);
  }

  @FieldResolver(() => [Suggestion], {
    description: "The viewer's own suggested edits of it that nobody has decided on, the oldest first.",
  })
  async viewerOpenSuggestions(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Suggestion[]> {
    return ownOpenSuggestions(context, idea.id);
  }

  @FieldResolver(() => [Member], {
    description:
      'Who decides on suggestions: its author, its co-authors, and whoever was named for it. Empty when none of them can be asked any more; then anyone of staff decides.',
  })
  async deciders(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Member[]> {
    const ids = await context.loaders.load(context, decidersOf, idea.id);
    return Promise.all(ids.map((id) => memberById(context, id)));
  }
}

@Resolver(() => IdeaRevision)
export class RevisionSuggestionFields {
  @FieldResolver(() => Suggestion, { nullable: true, description: 'The suggestion it came from.' })
  async suggestion(
    @Root() revision: IdeaRevision,
    @Ctx() context: RequestContext,
  ): Promise<Suggestion | null> {
    // Nobody has to accept words but those of a suggestion.
    const id = revision.acceptedById
      ? await context.loaders.load(context, suggestionOfRevision, revision.id)
      : null;
    return id ? findSuggestion(context, id) : null;
  }
}

@Resolver(() => SuggestionsOpen)
export class SuggestionsOpenFields {
  @FieldResolver(() => [Suggestion], { description: 'The open ones, the oldest first.' })
  async open(@Root() problem: SuggestionsOpen, @Ctx() context: RequestContext): Promise<Suggestion[]> {
    const found = await Promise.all(problem.ids.map((id) => findSuggestion(context, id)));
    return found.filter((suggestion) => suggestion !== null);
  }
}

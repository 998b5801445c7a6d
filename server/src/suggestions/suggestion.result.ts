import { createUnionType, Field, ObjectType } from 'type-graphql';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { SuggestionMerge } from '../ideas/idea.module.js';
import { InvalidInput, NotFound, NotPossible, Problem } from '../platform/problems.js';
import { Suggestion } from './suggestion.type.js';

@ObjectType({ description: 'The suggestion was made.', simpleResolvers: true })
export class SuggestionPosted {
  @Field(() => Suggestion, { description: 'The new suggestion.' })
  readonly suggestion: Suggestion;

  @Field(() => Boolean, { description: 'Whether suggesting made the viewer a follower of the idea.' })
  readonly nowFollowing: boolean;

  constructor(suggestion: Suggestion, nowFollowing: boolean) {
    this.suggestion = suggestion;
    this.nowFollowing = nowFollowing;
  }
}

@ObjectType({ description: 'The suggestion was changed.', simpleResolvers: true })
export class SuggestionChanged {
  @Field(() => Suggestion, { description: 'The suggestion as it is now.' })
  readonly suggestion: Suggestion;

  constructor(suggestion: Suggestion) {
    this.suggestion = suggestion;
  }
}

@ObjectType({
  implements: Problem,
  description:
    'The idea says something else than when the suggestion began, or than what was looked at. Both put together come along; accept with the words that are to stand.',
  simpleResolvers: true,
})
export class SuggestionConflict extends Problem {
  @Field(() => SuggestionMerge, { description: 'What stands now, and both put together.' })
  readonly merge: SuggestionMerge;

  constructor(merge: SuggestionMerge) {
    super('SUGGESTION_CONFLICT', words.conflict);
    this.merge = merge;
  }
}

/** Carries ids out of the transaction; its field `open` reads them. */
@ObjectType({
  implements: Problem,
  description: 'The viewer has as many open suggestions for this idea as anybody may have.',
})
export class SuggestionsOpen extends Problem {
  readonly ids: readonly string[];

  constructor(message: string, ids: readonly string[]) {
    super('SUGGESTIONS_OPEN', message);
    this.ids = ids;
  }
}

export const SuggestEditResult = createUnionType({
  name: 'SuggestEditResult',
  description: 'The suggestion, or why it was not made.',
  types: () => [SuggestionPosted, InvalidInput, NotFound, NotPossible, SuggestionsOpen] as const,
});

export const ChangeSuggestionResult = createUnionType({
  name: 'ChangeSuggestionResult',
  description: 'The changed suggestion, or why it was not changed.',
  types: () => [SuggestionChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const AcceptSuggestionResult = createUnionType({
  name: 'AcceptSuggestionResult',
  description: 'The accepted suggestion, or why it was not accepted.',
  types: () => [SuggestionChanged, InvalidInput, NotFound, NotPossible, SuggestionConflict] as const,
});

import type { FeatureModule } from '../platform/module.js';
import { SuggestionEntity, SuggestionSupportEntity } from './suggestion.entity.js';
import {
  IdeaSuggestionFields,
  RevisionSuggestionFields,
  SuggestionsOpenFields,
} from './suggestion.fields.js';
import { SuggestionMutations } from './suggestion.mutations.js';
import { suggestionReactions } from './suggestion.reactions.js';
import { SuggestionConnectionFields, SuggestionResolver } from './suggestion.resolver.js';
import { SuggestionSubscription } from './suggestion.subscription.js';

export { acceptSuggestion, declineSuggestion } from './decide.commands.js';
export { suggestEdit, supportSuggestion, withdrawSuggestion } from './suggest.commands.js';
export { suggestionClosed, suggestionPosted, suggestionThreadsChanged } from './suggestion.events.js';
export { findSuggestionOfThread } from './suggestion.queries.js';
export { Suggestion } from './suggestion.type.js';

/** Other words for ideas: proposed by anybody, decided by those who write them. */
export const suggestionModule: FeatureModule = {
  name: 'suggestions',
  entities: [SuggestionEntity, SuggestionSupportEntity],
  resolvers: [
    SuggestionResolver,
    SuggestionConnectionFields,
    IdeaSuggestionFields,
    RevisionSuggestionFields,
    SuggestionsOpenFields,
    SuggestionMutations,
    SuggestionSubscription,
  ],
  reactions: suggestionReactions,
};

import { InMemoryCache } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import possible from '../../lib/possible-types.generated';

/** How lists grow and which objects belong together. Pages of one list are merged by their cursors. */
export function createCache(options: { resultCaching?: boolean } = {}): InMemoryCache {
  return new InMemoryCache({
    ...options,
    possibleTypes: possible.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          ideas: relayStylePagination(['filter', 'sort']),
          search: relayStylePagination(['query', 'filter', 'sort']),
          conversations: relayStylePagination(['space']),
          outcomes: relayStylePagination(['filter']),
          recentAnswers: relayStylePagination(['space']),
          inbox: relayStylePagination(['unreadOnly']),
          reviewsDue: relayStylePagination(['space', 'overdueOnly']),
          attention: relayStylePagination(['space', 'lateOnly']),
          members: relayStylePagination(['search', 'role']),
          promises: relayStylePagination(['filter']),
          mailTroubles: relayStylePagination(['state']),
          recoveries: relayStylePagination(['filter']),
          journey: relayStylePagination(['memberId', 'filter']),
          goodbyes: relayStylePagination(['filter']),
          incidents: relayStylePagination(['filter']),
          meetings: relayStylePagination(['filter']),
          stories: relayStylePagination(['filter']),
          whatGoodLooksLike: relayStylePagination(),
        },
      },
      Idea: {
        fields: {
          supporters: relayStylePagination(),
          suggestions: relayStylePagination(['state']),
          coAuthors: { merge: false },
          coAuthorships: { merge: false },
          credits: { merge: false },
          promises: { merge: false },
          handOvers: { merge: false },
        },
      },
      // What was said where is asked for in parts.
      Promise: {
        fields: {
          source: { merge: true },
          about: { merge: true },
          dates: { merge: false },
          handOvers: { merge: false },
        },
      },
      // Each answer holds all of them.
      Outcome: {
        fields: {
          links: { merge: false },
          ideas: { merge: false },
          irritants: { merge: false },
          credits: { merge: false },
          promises: { merge: false },
        },
      },
      Story: {
        fields: {
          teller: { merge: false },
          ideas: { merge: false },
          outcomes: { merge: false },
          relatedIdeas: { merge: false },
          people: { merge: false },
          consents: { merge: false },
          reviews: { merge: false },
          suggestions: { merge: false },
        },
      },
      Thread: { fields: { comments: relayStylePagination(), promises: { merge: false } } },
      Member: {
        fields: {
          ideas: relayStylePagination(),
          credits: relayStylePagination(),
          memories: { merge: false },
        },
      },
      Viewer: {
        fields: {
          ideas: relayStylePagination(),
          follows: relayStylePagination(),
          mutes: relayStylePagination(),
          credits: relayStylePagination(),
          recoveries: relayStylePagination(),
          feelingsTold: relayStylePagination(),
          feelingsHeard: relayStylePagination(),
          coAuthorInvitations: { merge: false },
          // Short and always whole: what is gone from the answer is gone.
          sessions: { merge: false },
          apiTokens: { merge: false },
          drafts: { merge: false },
          moments: { merge: false },
          momentChoices: { merge: false },
          tunes: { merge: false },
        },
      },
      // Each answer holds all of them.
      Recovery: {
        fields: { causes: { merge: false }, words: { merge: false }, handOvers: { merge: false } },
      },
      Tune: { fields: { words: { merge: false } } },
      Incident: { fields: { blocks: { merge: false }, report: { merge: true }, ideas: { merge: false } } },
      // Each answer holds all of them.
      Meeting: {
        fields: {
          attendees: { merge: false },
          points: { merge: false },
          lines: { merge: false },
          ideas: { merge: false },
          credits: { merge: false },
        },
      },
      CommunityCalendar: { merge: false },
      // What is marked in it depends on what was looked for.
      SearchHit: { keyFields: false },
      // Parts without an id of their own: several queries each ask for some of their fields.
      Support: { merge: true },
      Preferences: { merge: true },
      // What is ended is gone from the answer.
      MailChoices: { fields: { mutes: { merge: false } } },
      SignInOptions: { merge: true },
      OpenIdConnectProvider: { merge: true },
    },
  });
}

import type { WebhookKind } from '../../lib/schema.generated';

/** What a webhook can hear of, as people think of it. */
export const KIND_GROUPS: readonly (readonly [
  (
    | 'ideas'
    | 'promises'
    | 'comments'
    | 'irritants'
    | 'suggestions'
    | 'outcomes'
    | 'incidents'
    | 'meetings'
    | 'stories'
  ),
  WebhookKind[],
])[] = [
  [
    'ideas',
    [
      'IDEA_POSTED',
      'IDEA_ANSWERED',
      'IDEA_SUPPORTED',
      'REVIEW_DUE',
      'IDEA_EDITED',
      'IDEA_MOVED',
      'IDEA_MERGED',
      'IDEA_UNMERGED',
      'IDEA_WITHDRAWN',
      'IDEA_RESTORED',
      'IDEA_REOPENED',
    ],
  ],
  ['promises', ['PROMISE_MADE', 'PROMISE_MOVED', 'PROMISE_KEPT', 'PROMISE_DROPPED']],
  ['comments', ['COMMENT_POSTED', 'COMMENT_EDITED', 'COMMENT_WITHDRAWN', 'COMMENT_RESTORED']],
  ['irritants', ['IRRITANT_REPORTED', 'IRRITANT_FIXED', 'IRRITANT_WITHDRAWN']],
  ['suggestions', ['SUGGESTION_POSTED', 'SUGGESTION_DECIDED']],
  ['outcomes', ['OUTCOME_PUBLISHED', 'OUTCOME_EDITED']],
  ['incidents', ['INCIDENT_PUBLISHED', 'INCIDENT_REPORTED']],
  ['meetings', ['MEETING_ANNOUNCED', 'MEETING_MINUTES']],
  ['stories', ['STORY_PUBLISHED', 'STORY_WITHDRAWN']],
];

import {
  storyPublished as storyToldEvent,
  storyWithdrawn as storyGoneEvent,
} from '../stories/story.module.js';
import { storyPublished, storyWithdrawn } from './news.story.js';
import type { WebhookKind } from '@rapport/shared/vocabulary';
import { ideaAnswered as answered } from '../answers/answer.module.js';
import {
  ideaEdited as edited,
  ideaMoved as moved,
  ideaPosted as posted,
  ideaRestored as restored,
  ideaWithdrawn as withdrawn,
} from '../ideas/idea.module.js';
import {
  irritantFixed as fixed,
  irritantReported as reported,
  irritantWithdrawn as irritantGone,
} from '../irritants/irritant.module.js';
import {
  incidentPublished as wentWrong,
  incidentReported as reportedOn,
} from '../incidents/incident.module.js';
import { ideaReopened as reopened } from '../follow-ups/follow-up.module.js';
import { ideasMerged as merged, mergeUndone as unmerged } from '../merging/merge.module.js';
import { meetingAnnounced as announced, meetingClosed as written } from '../meetings/meeting.module.js';
import { outcomeEdited as retold, outcomePublished as built } from '../outcomes/outcome.module.js';
import type { Consumer, EventKind } from '../platform/events.js';
import {
  promiseDropped as dropped,
  promiseKept as kept,
  promiseMade as promised,
  promiseMoved as putOff,
} from '../promises/promise.module.js';
import { reviewBegan as reviewed } from '../reviews/review.module.js';
import {
  suggestionClosed as decided,
  suggestionPosted as suggested,
} from '../suggestions/suggestion.module.js';
import { commentEdited, commentPosted, commentRestored, commentWithdrawn } from '../threads/thread.module.js';
import { supportGiven, supportWithdrawn } from '../votes/vote.module.js';
import { hears } from './delivery.rules.js';
import { insertDelivery } from './delivery.writes.js';
import { commentTeller } from './news.comment.js';
import { ideaAnswered, ideaEdited, ideaMoved, ideaPosted, ideaRestored, ideaWithdrawn } from './news.idea.js';
import { incidentPublished, incidentReported } from './news.incident.js';
import { ideasMerged, mergeUndone } from './news.merge.js';
import {
  irritantFixed,
  irritantReported,
  irritantWithdrawn,
  reviewBegan,
  suggestionClosed,
  suggestionPosted,
  supportChanged,
} from './news.other.js';
import { meetingAnnounced, meetingMinutes } from './news.meeting.js';
import { outcomeEdited, outcomePublished } from './news.outcome.js';
import { promiseDropped, promiseKept, promiseMade, promiseMoved } from './news.promise.js';
import { ideaReopened } from './news.reopening.js';
import type { Teller } from './news.js';
import { anybodyListens, listenersTo } from './webhook.listening.js';

function told<Data extends object>(event: EventKind<Data>, kind: WebhookKind, teller: Teller): Told {
  return { event: event.kind, kind, teller };
}

interface Told {
  event: string;
  kind: WebhookKind;
  teller: Teller;
}

const TOLD: readonly Told[] = [
  told(posted, 'IDEA_POSTED', ideaPosted),
  told(edited, 'IDEA_EDITED', ideaEdited),
  told(moved, 'IDEA_MOVED', ideaMoved),
  told(answered, 'IDEA_ANSWERED', ideaAnswered),
  told(withdrawn, 'IDEA_WITHDRAWN', ideaWithdrawn),
  told(restored, 'IDEA_RESTORED', ideaRestored),
  told(reopened, 'IDEA_REOPENED', ideaReopened),
  told(merged, 'IDEA_MERGED', ideasMerged),
  told(unmerged, 'IDEA_UNMERGED', mergeUndone),
  told(supportGiven, 'IDEA_SUPPORTED', supportChanged),
  told(supportWithdrawn, 'IDEA_SUPPORTED', supportChanged),
  told(commentPosted, 'COMMENT_POSTED', commentTeller('COMMENT_POSTED')),
  told(commentEdited, 'COMMENT_EDITED', commentTeller('COMMENT_EDITED')),
  told(commentWithdrawn, 'COMMENT_WITHDRAWN', commentTeller('COMMENT_WITHDRAWN')),
  told(commentRestored, 'COMMENT_RESTORED', commentTeller('COMMENT_RESTORED')),
  told(reported, 'IRRITANT_REPORTED', irritantReported),
  told(fixed, 'IRRITANT_FIXED', irritantFixed),
  told(irritantGone, 'IRRITANT_WITHDRAWN', irritantWithdrawn),
  told(suggested, 'SUGGESTION_POSTED', suggestionPosted),
  told(decided, 'SUGGESTION_DECIDED', suggestionClosed),
  told(reviewed, 'REVIEW_DUE', reviewBegan),
  told(promised, 'PROMISE_MADE', promiseMade),
  told(putOff, 'PROMISE_MOVED', promiseMoved),
  told(kept, 'PROMISE_KEPT', promiseKept),
  told(dropped, 'PROMISE_DROPPED', promiseDropped),
  told(built, 'OUTCOME_PUBLISHED', outcomePublished),
  told(retold, 'OUTCOME_EDITED', outcomeEdited),
  told(wentWrong, 'INCIDENT_PUBLISHED', incidentPublished),
  told(reportedOn, 'INCIDENT_REPORTED', incidentReported),
  told(announced, 'MEETING_ANNOUNCED', meetingAnnounced),
  told(written, 'MEETING_MINUTES', meetingMinutes),
  told(storyToldEvent, 'STORY_PUBLISHED', storyPublished),
  told(storyGoneEvent, 'STORY_WITHDRAWN', storyWithdrawn),
];

const BY_EVENT = new Map(TOLD.map((one) => [one.event, one]));

/** Makes a delivery for each webhook that hears of what happened; once for each, however often it is called. */
export const tellWebhooks: Consumer = {
  name: 'webhooks',
  kinds: [...BY_EVENT.keys()],
  wanted: (write, event) => {
    const one = BY_EVENT.get(event);
    return one ? anybodyListens(write, one.kind) : false;
  },
  consume: async (context, event) => {
    const one = BY_EVENT.get(event.kind);
    const listeners = one ? await listenersTo(context.db, event.communityId, one.kind) : [];
    const news = one && listeners.length > 0 ? await one.teller(context, event) : null;
    if (!news) return;
    for (const listener of listeners) {
      const telling =
        listener.createdAt.getTime() <= Date.parse(event.at)
          ? news.tell((space) => hears(listener, space))
          : null;
      if (telling) {
        await insertDelivery(context, event.communityId, {
          webhookId: listener.id,
          eventId: event.id,
          kind: news.kind,
          payload: { at: event.at, data: telling.data },
          threadId: telling.threadId,
          commentId: telling.commentId,
        });
      }
    }
  },
};

import { accountabilityModule } from './accountability/accountability.module.js';
import { indicatorModule } from './indicators/indicator.module.js';
import { accountModule } from './accounts/account.module.js';
import { answerModule } from './answers/answer.module.js';
import { answerRatingModule } from './answer-ratings/answer-rating.module.js';
import { attentionModule } from './attention/attention.module.js';
import { coAuthorModule } from './co-authors/co-author.module.js';
import { boundaryModule } from './boundaries/boundary.module.js';
import { communityModule } from './communities/community.module.js';
import { conversationModule } from './conversations/conversation.module.js';
import { followUpModule } from './follow-ups/follow-up.module.js';
import { goodbyeModule } from './goodbyes/goodbye.module.js';
import { handOverModule } from './hand-overs/hand-over.module.js';
import { healthModule } from './health/health.module.js';
import { ideaLinkModule } from './idea-links/idea-link.module.js';
import { ideaModule } from './ideas/idea.module.js';
import { irritantModule } from './irritants/irritant.module.js';
import { imageModule } from './images/image.module.js';
import { creditModule } from './credits/credit.module.js';
import { incidentModule } from './incidents/incident.module.js';
import { inboxModule } from './inbox/inbox.module.js';
import { journeyModule } from './journeys/journey.module.js';
import { lateNoteModule } from './late-notes/late-note.module.js';
import { mailModule } from './mail/mail.module.js';
import { mailTroubleModule } from './mail-troubles/mail-trouble.module.js';
import { mergeModule } from './merging/merge.module.js';
import { momentModule } from './moments/moment.module.js';
import { meetingModule } from './meetings/meeting.module.js';
import { memberModule } from './members/member.module.js';
import { demoModule } from './demo/demo.module.js';
import { importModule } from './imports/import.module.js';
import { feelingModule } from './feelings/feeling.module.js';
import { feedModule } from './feeds/feed.module.js';
import { exportModule } from './exports/export.module.js';
import { draftModule } from './drafts/draft.module.js';
import { DomainEventRow } from './platform/events.js';
import { IdempotencyKeyRow } from './platform/idempotency.js';
import type { FeatureModule } from './platform/module.js';
import { RateLimitRow } from './platform/rate-limit.js';
import { PumpRunRow, ScheduleRunRow } from './platform/run.entity.js';
import { forgetWhatIsOver } from './platform/upkeep.js';
import { readBackModule } from './read-backs/read-back.module.js';
import { differenceModule } from './differences/difference.module.js';
import { outcomeModule } from './outcomes/outcome.module.js';
import { recoveryModule } from './recoveries/recovery.module.js';
import { reviewModule } from './reviews/review.module.js';
import { promiseModule } from './promises/promise.module.js';
import { rootCauseModule } from './root-causes/root-cause.module.js';
import { searchModule } from './search/search.module.js';
import { storyModule } from './stories/story.module.js';
import { spaceModule } from './spaces/space.module.js';
import { threadModule } from './threads/thread.module.js';
import { suggestionModule } from './suggestions/suggestion.module.js';
import { tuneModule } from './tunes/tune.module.js';
import { voteModule } from './votes/vote.module.js';
import { webhookModule } from './webhooks/webhook.module.js';

/** Tables that the platform itself keeps. */
const platformModule: FeatureModule = {
  name: 'platform',
  entities: [DomainEventRow, IdempotencyKeyRow, PumpRunRow, RateLimitRow, ScheduleRunRow],
  schedules: [forgetWhatIsOver],
};

/** Every feature, lower ones first: a feature may use those above its own line. */
export const modules: readonly FeatureModule[] = [
  platformModule,
  communityModule,
  mailModule,
  memberModule,
  spaceModule,
  accountModule,
  mailTroubleModule,
  threadModule,
  conversationModule,
  ideaModule,
  voteModule,
  creditModule,
  coAuthorModule,
  readBackModule,
  answerModule,
  reviewModule,
  handOverModule,
  promiseModule,
  imageModule,
  irritantModule,
  rootCauseModule,
  suggestionModule,
  ideaLinkModule,
  mergeModule,
  differenceModule,
  outcomeModule,
  followUpModule,
  answerRatingModule,
  incidentModule,
  recoveryModule,
  boundaryModule,
  storyModule,
  meetingModule,
  accountabilityModule,
  indicatorModule,
  journeyModule,
  tuneModule,
  feelingModule,
  goodbyeModule,
  momentModule,
  searchModule,
  attentionModule,
  lateNoteModule,
  inboxModule,
  draftModule,
  feedModule,
  webhookModule,
  importModule,
  exportModule,
  demoModule,
  healthModule,
];

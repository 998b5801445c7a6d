import type { FeatureModule } from '../platform/module.js';
import { IdeaReopeningFields, OutcomeFollowUpFields, ReopeningFields } from './did-it-help.resolver.js';
import { askFollowUps } from './follow-up.ask.js';
import { CommunityFollowUpFields } from './follow-up-days.js';
import { FollowUpEntity, IdeaReopeningEntity } from './follow-up.entity.js';
import { gatherFollowUps } from './follow-up.gather.js';
import { FollowUpResolver, ViewerQuestionFields } from './follow-up.resolver.js';

export { askFollowUps } from './follow-up.ask.js';
export { answerFollowUp } from './follow-up.commands.js';

export { followUpAnswered, ideaReopened, type IdeaReopened } from './follow-up.events.js';
export { gatherFollowUps, gatherOutcome } from './follow-up.gather.js';

/** Asks who wanted what was shipped whether it helped, once; NOT from who asked for it opens the idea again. */
export const followUpModule: FeatureModule = {
  name: 'follow-ups',
  entities: [FollowUpEntity, IdeaReopeningEntity],
  resolvers: [
    FollowUpResolver,
    ViewerQuestionFields,
    OutcomeFollowUpFields,
    IdeaReopeningFields,
    ReopeningFields,
    CommunityFollowUpFields,
  ],
  schedules: [gatherFollowUps, askFollowUps],
};

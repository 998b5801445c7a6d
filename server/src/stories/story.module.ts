import type { FeatureModule } from '../platform/module.js';
import {
  StoryLinkEntity,
  StoryPersonEntity,
  StorySideEntity,
  StorySuggestionEntity,
} from './beside.entity.js';
import { StoryConsentEntity } from './consent.entity.js';
import { StoryInvitationChoiceEntity, StoryInvitationEntity } from './invitation.entity.js';
import {
  NamingMutations,
  StoryInvitationResolver,
  StoryPersonFields,
  ViewerStoryFields,
} from './invitation.resolver.js';
import { StorySideResolver } from './side.resolver.js';
import { StoryEntity, StoryReviewEntity, StoryRevisionEntity } from './story.entity.js';
import { endConsentsThatAreOver, tellOfEndingConsents } from './story.schedules.js';
import { IdeaStoryFields, OutcomeStoryFields } from './grown.fields.js';
import { MemberStoryFields } from './member.fields.js';
import { StoryFields } from './story.fields.js';
import { StoryMutations } from './story.mutations.js';
import { StoryConnectionFields, StoryResolver } from './story.resolver.js';
import { leavingReactions } from './leaving.reactions.js';

export { answerStoryInvitation, inviteStory, setStoryInvitations } from './invitation.commands.js';
export { answerNaming, nameInStory } from './naming.commands.js';
export { decideStorySuggestion, suggestInStory } from './suggesting.commands.js';
export { giveConsent } from './consent.commands.js';
export { reviewStory, takeOverReview } from './review.commands.js';
export { publishSide, writeSide } from './side.commands.js';
export { saveStory, submitStory } from './story.commands.js';
export { consentHolds, STANDS, storyTravels, tellerConsent } from './consent.sql.js';
export { storyChanged, storyNamed, storyPublished, storyWithdrawn } from './story.events.js';
export { findStory, storyOfThread } from './story.queries.js';
export { storyPath } from './story.rules.js';
export { tellerOf } from './story.columns.js';
export { Story } from './story.type.js';

/** Accounts of people who lived them, readable as far as they agree. */
export const storyModule: FeatureModule = {
  name: 'stories',
  entities: [
    StoryEntity,
    StoryRevisionEntity,
    StoryReviewEntity,
    StoryConsentEntity,
    StorySideEntity,
    StorySuggestionEntity,
    StoryLinkEntity,
    StoryPersonEntity,
    StoryInvitationEntity,
    StoryInvitationChoiceEntity,
  ],
  resolvers: [
    StoryResolver,
    StoryConnectionFields,
    StoryFields,
    StoryMutations,
    StorySideResolver,
    StoryInvitationResolver,
    StoryPersonFields,
    NamingMutations,
    ViewerStoryFields,
    IdeaStoryFields,
    OutcomeStoryFields,
    MemberStoryFields,
  ],
  reactions: leavingReactions,
  schedules: [endConsentsThatAreOver, tellOfEndingConsents],
};

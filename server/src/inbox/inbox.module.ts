import type { FeatureModule } from '../platform/module.js';
import { deliverToInboxes } from './delivery.js';
import { DigestEntity, DigestItemEntity } from './digest.entity.js';
import { digestReactions } from './digest.reactions.js';
import { sendDigests } from './digest.schedule.js';
import { InboxResolver, NotificationConnectionFields } from './inbox.resolver.js';
import { InboxSubscription } from './inbox.subscription.js';
import { MailChoicesResolver } from './mail-choices.resolver.js';
import { readWhatIsMuted } from './mute.commands.js';
import { MuteEntity } from './mute.entity.js';
import { MuteResolver, SpaceMuteFields, ThreadMuteFields } from './mute.resolver.js';
import { NotificationEntity, NotificationItemEntity } from './notification.entity.js';
import { feelingReactions } from './feeling.reactions.js';
import { storyReactions } from './story.reactions.js';
import { FollowFields } from './subject.resolver.js';
import { unsubscribeRoutes } from './unsubscribe.routes.js';
import { ViewerInboxFields } from './viewer-inbox.resolver.js';

export { muteSpace, muteThread } from './mute.commands.js';
export { filePast } from './delivery.past.js';
export { sendDigests } from './digest.schedule.js';
export { endOfQuiet } from './mail-way.rules.js';
export { ThreadSubject } from './subject.type.js';

export const inboxModule: FeatureModule = {
  name: 'inbox',
  entities: [NotificationEntity, NotificationItemEntity, MuteEntity, DigestEntity, DigestItemEntity],
  resolvers: [
    InboxResolver,
    NotificationConnectionFields,
    InboxSubscription,
    FollowFields,
    ViewerInboxFields,
    MuteResolver,
    ThreadMuteFields,
    SpaceMuteFields,
    MailChoicesResolver,
  ],
  reactions: [readWhatIsMuted, ...digestReactions, ...storyReactions, ...feelingReactions],
  consumers: [deliverToInboxes],
  schedules: [sendDigests],
  routes: unsubscribeRoutes,
};

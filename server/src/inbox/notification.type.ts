import type { NotificationKind, NotificationReason } from '@rapport/shared/vocabulary';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { InvalidInput } from '../platform/problems.js';

export const NotificationKindEnum = enumOf<NotificationKind>('NotificationKind', 'What happened.', {
  REPLY: 'Somebody replied to the viewer.',
  MENTION: 'Somebody mentioned the viewer.',
  ANSWER: 'The team answered an idea.',
  COMMENT: 'Somebody said something.',
  POSTED_FOR_YOU: 'Somebody of the team posted an idea for the viewer, who owns it.',
});

export const NotificationReasonEnum = enumOf<NotificationReason>(
  'NotificationReason',
  'Why a notification reached this member.',
  {
    AUTHOR: 'It is theirs.',
    FOLLOWING: 'They follow it.',
    SUPPORTING: 'They support it.',
    COMMENTED: 'They said something there.',
    MENTIONED: 'They were mentioned.',
    REPLIED_TO: 'They were replied to.',
  },
);

/** Read with the columns of `notification`. */
@ObjectType({
  description: 'What happened in one thread that concerns the viewer, grouped while it is unread.',
  simpleResolvers: true,
})
export class Notification {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What happened.' })
  kind!: NotificationKind;

  @Field(() => NotificationReasonEnum, { description: 'Why the viewer is told.' })
  reason!: NotificationReason;

  @Field(() => Date, { description: 'When it last happened.' })
  latestAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null while they have not.' })
  readAt!: Date | null;

  threadId!: string;
}

@ObjectType({ description: 'A page of the inbox.', simpleResolvers: true })
export class NotificationConnection extends connectionType('Notification', () => Notification) {}

@ObjectType({ description: 'What is read and unread has changed.', simpleResolvers: true })
export class InboxChanged {
  @Field(() => Int, { description: 'How many notifications the viewer has not read.' })
  unreadCount!: number;
}

export const MarkReadResult = createUnionType({
  name: 'MarkReadResult',
  description: 'What came of marking notifications as read.',
  types: () => [InboxChanged, InvalidInput] as const,
});

@ObjectType({ description: 'News of the inbox.', simpleResolvers: true })
export class InboxEvent {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => Int, { description: 'How many notifications the viewer has not read.' })
  unreadCount!: number;

  @Field(() => Notification, {
    nullable: true,
    description: 'The newest that came since the cursor; null when only the reading changed.',
  })
  latest!: Notification | null;
}

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
  SUGGESTION: 'Somebody suggested an edit.',
  SUGGESTION_DECIDED: 'A suggested edit was accepted, declined or taken back.',
  IDEA_REVISED: 'The text the viewer supports changed so much that the support was given for the former one.',
  CO_AUTHOR_INVITATION: 'Somebody invites the viewer to be a co-author.',
  CO_AUTHOR_ANSWER: 'Somebody became a co-author, refused or left.',
  CREDIT: 'Somebody wants to credit the viewer, who may agree.',
  READ_BACK: 'The team says in their own words what the viewer needs, and asks whether that is right.',
  READ_BACK_ANSWER: 'The author confirmed or corrected a read-back.',
  DIFFERENCE: 'Somebody said their side of a difference.',
  DIFFERENCE_STALLED: 'A difference waits for a word.',
  DIFFERENCE_CLOSED: 'A difference ended.',
  IDEA_MERGED: 'An idea was merged into another.',
  MERGE_OBJECTION: 'The author of a merged idea objects.',
  MERGE_UNDONE: 'A merge was undone.',
  IRRITANT_GATHERED: 'An irritant was gathered with others under one root cause.',
  IRRITANT_FIXED: 'An irritant is fixed.',
  IRRITANT_REOPENED: 'An irritant is not fixed after all.',
  CALL_FOR_IDEAS: 'The team asks what could be built about an irritant or a root cause.',
  REVIEW_DUE: 'The day to look at a declined idea again has come, and the viewer is asked to answer.',
  REVIEW_BEGUN:
    'The day to look at a declined idea again has come, and somebody of the team is asked to answer.',
  LATE: 'A customer waits for longer than the space promises.',
  LATE_NOTE: 'Somebody of the team says that an answer is late.',
  PROMISE_MADE: 'The team promised something, with a day and a name.',
  PROMISE_MOVED: 'The day of a promise was changed; the first one stays in view.',
  PROMISE_KEPT: 'A promise was kept.',
  PROMISE_DROPPED: 'A promise will not be kept; it is said why.',
  PROMISE_DUE: 'A promise the viewer answers for is due soon, or late.',
  HANDED_OVER: 'Somebody else answers for something from now on, with a note.',
  OUTCOME: 'Something was shipped that the viewer asked for or supported.',
  FOLLOW_UP: 'The team asks whether what was shipped helped.',
  FOLLOW_UP_ANSWER: 'Somebody said whether what was shipped helped.',
  IDEA_REOPENED: 'A shipped idea is open again: it did not help who asked for it.',
  ANSWER_RATED: 'Somebody said whether an answer of the viewer helped them understand.',
  RECOVERY_OPENED: 'Something went wrong for somebody, and the viewer answers for putting it right.',
  RECOVERY_WORD: 'Somebody wrote about what went wrong and is being put right.',
  RECOVERY_DUE: 'Somebody for whom something went wrong waits for a word.',
  RECOVERY_CLOSED: 'What went wrong is closed: put right, or without a reply.',
  INCIDENT: 'Something went wrong for many people; a person says sorry and what happens next.',
  INCIDENT_DUE: 'The day to report back about an incident has come.',
  INCIDENT_REPORT: 'The report on something that went wrong for many people.',
  STORY_INVITATION: 'Somebody of the team asks, once, whether the viewer wants to tell a story.',
  STORY_SUBMITTED: 'A story waits for the viewer to read it before it is published.',
  STORY_REVIEWED: 'A named person read the viewer’s story and says what they think of it.',
  STORY_SUGGESTION: 'Somebody suggests other words for the viewer’s story.',
  STORY_SUGGESTION_DECIDED: 'The teller took or left words that the viewer suggested.',
  STORY_NAMED: 'A story would name the viewer, if they agree.',
  STORY_SIDE: 'The other side of a story was written, published or taken back.',
  STORY_ENDING: 'A consent that the viewer gave for a story ends soon.',
  MEETING: 'A meeting was announced near what the viewer follows.',
  MEETING_PLACE: 'The viewer has a seat at a meeting they waited for.',
  MEETING_CHANGED: 'A meeting the viewer has a seat at was moved or called off.',
  MEETING_NEAR: 'A meeting the viewer has a seat at is near.',
  MEETING_MINUTES: 'The minutes of a meeting are there: what was heard, what will be done and what will not.',
  MEETING_CORRECTED: 'Published minutes of a meeting were put right.',
  MEETING_DUE: 'A meeting is over and its minutes are not written.',
  MEMORY: 'Somebody of the team noted something that the viewer said, for the next time.',
  INDICATOR_LIMIT: 'An indicator asks the viewer to look.',
  FEELING: 'Somebody told the viewer how something of theirs felt.',
});

export const NotificationReasonEnum = enumOf<NotificationReason>(
  'NotificationReason',
  'Why a notification reached this member.',
  {
    AUTHOR: 'It is theirs.',
    FOLLOWING: 'They follow it.',
    NEARBY: 'They follow something in the same space, or an idea it names.',
    SUPPORTING: 'They support it.',
    COMMENTED: 'They said something there.',
    MENTIONED: 'They were mentioned.',
    REPLIED_TO: 'They were replied to.',
    CO_AUTHOR: 'They are a co-author.',
    SUGGESTED: 'They suggested it.',
    REPORTED: 'It hits them too.',
    ASKED: 'Something is asked of them.',
    RESPONSIBLE: 'They answer for it on the team.',
  },
);

/** Read with the columns of `notification`. */
@ObjectType({
  description:
    'What happened in one thread, or what an indicator asks, that concerns the viewer; grouped while it is unread.',
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

  threadId!: string | null;
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

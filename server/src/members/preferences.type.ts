import type { MailChoice, MailPace, NoticeTopic } from '@rapport/shared/vocabulary';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const MailChoiceEnum = enumOf<MailChoice>('MailChoice', 'Whether something comes by mail too.', {
  ALWAYS: 'By mail besides the inbox, at the pace that is chosen.',
  NEVER: 'In the inbox only.',
});

export const MailPaceEnum = enumOf<MailPace>('MailPace', 'How often mail about what happened comes.', {
  AT_ONCE: 'As it happens.',
  DAILY: 'Once a day, together.',
  WEEKLY: 'Once a week, together.',
  NEVER: 'Not at all; mail that was asked for, such as a sign-in code, still comes.',
});

export const NoticeTopicEnum = enumOf<NoticeTopic>('NoticeTopic', 'What notices are chosen by.', {
  REPLIES: 'Replies to what they wrote.',
  MENTIONS: 'Mentions of them.',
  ANSWERS: 'Answers of the team, and what comes of them.',
  COMMENTS: 'Other comments on what they follow.',
  TOGETHER: 'What is made together: suggestions, invitations, read-backs, merges and the like.',
  DUTIES: 'What they answer for on the team. It cannot be muted.',
});

@ObjectType({ description: 'Times of day between which no notice comes by mail.', simpleResolvers: true })
export class QuietHours {
  @Field(() => String, { description: 'When they begin, such as 22:00.' })
  from!: string;

  @Field(() => String, { description: 'When they end, such as 07:00: on the next day when that is earlier.' })
  until!: string;
}

@InputType({ description: 'Times of day between which no notice comes by mail.' })
export class QuietHoursInput {
  @Field(() => String, { description: 'When they begin, such as 22:00.' })
  from!: string;

  @Field(() => String, { description: 'When they end, such as 07:00. Not the same as the beginning.' })
  until!: string;
}

@ObjectType({
  description: 'What decides about mail, and what is kept out of the inbox.',
  simpleResolvers: true,
})
export class MailPreferences {
  @Field(() => MailChoiceEnum, { description: 'Mail when somebody replies to them.' })
  mailReplies!: MailChoice;

  @Field(() => MailChoiceEnum, { description: 'Mail when somebody mentions them.' })
  mailMentions!: MailChoice;

  @Field(() => MailChoiceEnum, { description: 'Mail when something they follow is answered.' })
  mailAnswers!: MailChoice;

  @Field(() => MailChoiceEnum, { description: 'Mail for other comments on what they follow.' })
  mailComments!: MailChoice;

  @Field(() => MailChoiceEnum, {
    description:
      'Mail about what is made together: suggestions, invitations, read-backs, merges and the like.',
  })
  mailTogether!: MailChoice;

  @Field(() => MailChoiceEnum, {
    description:
      'Mail about what they answer for on the team: reviews that are due, people who wait too long.',
  })
  mailDuties!: MailChoice;

  @Field(() => MailPaceEnum, { description: 'How often all that is chosen comes.' })
  mailPace!: MailPace;

  @Field(() => Boolean, {
    description: 'Whether mail comes about decisions only, besides what is asked of them.',
  })
  onlyDecisions!: boolean;

  @Field(() => QuietHours, {
    nullable: true,
    description: 'When no notice comes by mail, in their time zone; null for never.',
  })
  quietHours!: QuietHours | null;

  @Field(() => String, {
    nullable: true,
    description: "IANA name of their time zone; null for the community's.",
  })
  timeZone!: string | null;

  @Field(() => Int, { description: 'Hour of the day at which mail that is gathered comes, 0 to 23.' })
  digestHour!: number;

  @Field(() => Int, { description: 'Day on which it comes once a week, 1 for Monday to 7 for Sunday.' })
  digestDay!: number;

  @Field(() => [NoticeTopicEnum], {
    description: 'What is kept out of the inbox too, unless it is asked of them in person.',
  })
  mutedTopics!: NoticeTopic[];
}

@ObjectType({ description: 'What a member has chosen for themselves.', simpleResolvers: true })
export class Preferences extends MailPreferences {
  @Field(() => Boolean, { description: 'Whether single keys do something, for example j and k.' })
  keyboardShortcuts!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether forms begin with what the viewer wrote on their card. Without it the card is taken over by a press.',
  })
  fillFromCard!: boolean;
}

import type { MailChoice, MailPace, NoticeTopic } from '@rapport/shared/vocabulary';
import { Field, InputType, Int } from 'type-graphql';
import { MailChoiceEnum, MailPaceEnum, NoticeTopicEnum, QuietHoursInput } from './preferences.type.js';

@InputType({
  description:
    'Choices about mail to change; what is left out stays. Null stays too, but for quiet hours and time zone, which it takes away.',
})
export class MailChoicesInput {
  @Field(() => MailChoiceEnum, { nullable: true, description: 'Mail when somebody replies to them.' })
  mailReplies?: MailChoice | null;

  @Field(() => MailChoiceEnum, { nullable: true, description: 'Mail when somebody mentions them.' })
  mailMentions?: MailChoice | null;

  @Field(() => MailChoiceEnum, {
    nullable: true,
    description: 'Mail when something they follow is answered.',
  })
  mailAnswers?: MailChoice | null;

  @Field(() => MailChoiceEnum, {
    nullable: true,
    description: 'Mail for other comments on what they follow.',
  })
  mailComments?: MailChoice | null;

  @Field(() => MailChoiceEnum, { nullable: true, description: 'Mail about what is made together.' })
  mailTogether?: MailChoice | null;

  @Field(() => MailChoiceEnum, {
    nullable: true,
    description: 'Mail about what they answer for on the team.',
  })
  mailDuties?: MailChoice | null;

  @Field(() => MailPaceEnum, { nullable: true, description: 'How often all that is chosen comes.' })
  mailPace?: MailPace | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether mail comes about decisions only, besides what is asked of them.',
  })
  onlyDecisions?: boolean | null;

  @Field(() => QuietHoursInput, {
    nullable: true,
    description: 'When no notice comes by mail, in their time zone; null for never.',
  })
  quietHours?: QuietHoursInput | null;

  @Field(() => String, {
    nullable: true,
    description: "IANA name of their time zone; null for the community's.",
  })
  timeZone?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hour of the day at which gathered mail comes, 0 to 23.' })
  digestHour?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Day on which it comes once a week, 1 for Monday to 7 for Sunday.',
  })
  digestDay?: number | null;

  @Field(() => [NoticeTopicEnum], {
    nullable: true,
    description: 'All that is kept out of the inbox too, given anew. Duties cannot be.',
  })
  mutedTopics?: NoticeTopic[] | null;
}

@InputType({ description: 'Choices to change; what is left out stays.' })
export class UpdatePreferencesInput extends MailChoicesInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether single keys do something.' })
  keyboardShortcuts?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether forms begin with what they wrote on their card.',
  })
  fillFromCard?: boolean | null;
}

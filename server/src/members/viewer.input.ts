import type { MailChoice, MailPace } from '@rapport/shared/vocabulary';
import { Field, InputType } from 'type-graphql';
import { MailChoiceEnum, MailPaceEnum } from './viewer.type.js';

@InputType({ description: 'What a member shows of themselves; everything is given anew.' })
export class UpdateProfileInput {
  @Field(() => String, { description: 'How they want to be called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What they do, in their own words; none if left out.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they tell of themselves, as Markdown; nothing if left out.',
  })
  about?: string | null;
}

@InputType({ description: 'Choices to change; what is left out stays.' })
export class UpdatePreferencesInput {
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

  @Field(() => Boolean, { nullable: true, description: 'Whether single keys do something.' })
  keyboardShortcuts?: boolean | null;
}

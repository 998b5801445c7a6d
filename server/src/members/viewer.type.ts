import type { MailChoice, MailPace } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const MailChoiceEnum = enumOf<MailChoice>('MailChoice', 'Whether something comes by mail too.', {
  ALWAYS: 'By mail at once, besides the inbox.',
  NEVER: 'In the inbox only.',
});

export const MailPaceEnum = enumOf<MailPace>('MailPace', 'How often mail about what happened comes.', {
  AT_ONCE: 'As it happens.',
  DAILY: 'Once a day, together.',
  WEEKLY: 'Once a week, together.',
  NEVER: 'Not at all; mail that was asked for, such as a sign-in code, still comes.',
});

@ObjectType({ description: 'What a member has chosen for themselves.', simpleResolvers: true })
export class Preferences {
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

  @Field(() => Boolean, { description: 'Whether single keys do something, for example j and k.' })
  keyboardShortcuts!: boolean;
}

@ObjectType({ description: 'The signed-in member, with what only they see.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: 'The same as the id of their member.' })
  id!: string;

  @Field(() => String, { description: 'Where mail goes and what they sign in with. Nobody else sees it.' })
  email!: string;

  @Field(() => Preferences, { description: 'What they have chosen for themselves.' })
  preferences!: Preferences;
}

import type { RecoveryWordKind } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { RecoveryWordKindEnum } from './recovery.type.js';

@InputType({ description: 'One word in a recovery.' })
export class WriteInRecoveryInput {
  @Field(() => ID, { description: 'The recovery.' })
  recoveryId!: string;

  @Field(() => RecoveryWordKindEnum, {
    description: "What it is. The team's first word is an APOLOGY; the member's own are MEMBER.",
  })
  kind!: RecoveryWordKind;

  @Field(() => String, { description: 'The words, at most 3,000 characters, without markup.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen, as an http or https address.' })
  link?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@InputType({ description: 'Why it is not put right after all.' })
export class ReopenRecoveryInput {
  @Field(() => ID, { description: 'The recovery.' })
  recoveryId!: string;

  @Field(() => String, { description: 'What is still wrong, in your own words, at most 3,000 characters.' })
  text!: string;
}

@InputType({ description: 'Which recoveries.' })
export class RecoveryFilter {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Open ones, what is due first coming first; or closed ones, the last closed first.',
  })
  open!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those the viewer answers for.' })
  mine!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only open ones for which a word of the team is overdue.',
  })
  overdue!: boolean;
}

@InputType({ description: 'A recovery goes into the hands of somebody else of the team.' })
export class HandOverRecoveryInput {
  @Field(() => ID, { description: 'The recovery.' })
  recoveryId!: string;

  @Field(() => ID, { description: 'Who of the team answers for it from now on.' })
  toId!: string;

  @Field(() => String, {
    description: 'What its member needs to know about it, at most 600 characters. They read it.',
  })
  note!: string;
}

import type { RecoveryCause, RecoveryState, RecoveryWordKind } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import type { RecoveryEnd } from './recovery.entity.js';

export const RecoveryCauseEnum = enumOf<RecoveryCause>('RecoveryCause', 'What opened a recovery.', {
  FOLLOW_UP: 'What was shipped did not help.',
  ANSWER_RATING: 'An answer did not help to understand.',
  PROMISE: 'A promise to them was broken.',
  INCIDENT: 'An incident hit them.',
});

export const RecoveryStateEnum = enumOf<RecoveryState>('RecoveryState', 'Where a recovery stands.', {
  WAITING: 'The team owes a word: the first one, or one after it was opened again.',
  CONTACTED: 'The team has written.',
  PUT_RIGHT: 'The member said that it is put right.',
  NO_REPLY: 'The team wrote on three days over two weeks and heard nothing.',
});

export const RecoveryWordKindEnum = enumOf<RecoveryWordKind>(
  'RecoveryWordKind',
  'What one word in a recovery is.',
  {
    APOLOGY: "An apology: the team's first word.",
    CONTACT: 'Any other word of the team.',
    LEARNED: 'What the team learned.',
    FIX: 'What the team did about it.',
    MEMBER: "The member's own.",
  },
);

export const RECOVERY_ACTIONS = [
  'WRITE',
  'ANSWER',
  'SAY_PUT_RIGHT',
  'REOPEN',
  'CLOSE_WITHOUT_REPLY',
  'HAND_OVER',
] as const;
export type RecoveryAction = (typeof RECOVERY_ACTIONS)[number];
export const RecoveryActionEnum = enumOf<RecoveryAction>(
  'RecoveryAction',
  'What somebody may do in a recovery.',
  {
    WRITE: 'Write for the team.',
    ANSWER: 'Write as the person it happened to.',
    SAY_PUT_RIGHT: 'Say that it is put right.',
    REOPEN: 'Say that it is not put right after all.',
    CLOSE_WITHOUT_REPLY: 'Close it because nobody replied.',
    HAND_OVER: 'Hand it over to somebody else of the team.',
  },
);

@ObjectType({ description: 'What a recovery is about.', simpleResolvers: true })
export class RecoveryAbout {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;
}

@ObjectType({ description: 'One reason why a recovery is there.', simpleResolvers: true })
export class RecoveryReason {
  @Field(() => RecoveryCauseEnum, { description: 'What happened.' })
  cause!: RecoveryCause;

  @Field(() => String, { nullable: true, description: 'What the member said of it, if they did.' })
  said!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of where it happened, if the viewer may see it.',
  })
  path!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  recoveryId!: string;
  sourceId!: string;
}

@ObjectType({ description: 'What one of the two sides said.', simpleResolvers: true })
export class RecoveryWord {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => RecoveryWordKindEnum, { description: 'What it is.' })
  kind!: RecoveryWordKind;

  @Field(() => Member, { description: 'Who wrote it.' })
  author!: Member;

  @Field(() => String, { description: 'The words, without markup; line breaks are meant.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link!: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date;

  recoveryId!: string;
}

/** Read with the columns of `recovery.queries.ts`. */
@ObjectType({
  description:
    'What goes on between the team and one person for whom something went wrong: an apology first, what was learned, the fix (practice 0.20). For that person and staff only.',
  simpleResolvers: true,
})
export class Recovery {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, {
    description: 'Until when the team was to write first: the end of the next working day.',
  })
  contactDueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the team wrote first.' })
  contactedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the team owes a word now: the first one, or one after a further cause, words of the member or a reopening. Null when it owes none.',
  })
  wordDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the member said that it is put right.' })
  putRightAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;

  closedState!: RecoveryEnd | null;
  threadId!: string;
  spaceId!: string;
  memberId!: string;
  ownerId!: string;
  /** Where it stands in a list. */
  place!: Date;
}

@ObjectType({ description: 'A page of recoveries.', simpleResolvers: true })
export class RecoveryConnection extends connectionType('Recovery', () => Recovery) {
  /** Counts all pages together. */
  count!: () => Promise<number>;
}

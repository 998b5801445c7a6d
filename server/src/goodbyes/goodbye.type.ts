import type { LeavingChoice } from '@rapport/shared/remembering';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

export const LeavingChoiceEnum = enumOf<LeavingChoice>(
  'LeavingChoice',
  'What becomes of the words of who leaves.',
  {
    KEEP: 'They stay with the name.',
    ANONYMISE: 'They stay without the name, which is kept nowhere.',
    REMOVE: 'What nobody built on is removed; the rest stays without the name.',
  },
);

@ObjectType({
  description: 'What there is of the viewer, for whoever thinks of leaving.',
  simpleResolvers: true,
})
export class Leaving {
  @Field(() => Int, { description: 'Ideas they wrote that stand.' })
  ideas!: number;

  @Field(() => Int, { description: 'Irritants they wrote that stand.' })
  irritants!: number;

  @Field(() => Int, { description: 'Conversations they began that stand.' })
  conversations!: number;

  @Field(() => Int, { description: 'Comments they wrote that stand.' })
  comments!: number;

  @Field(() => Int, { description: 'Suggestions they made.' })
  suggestions!: number;

  @Field(() => Int, { description: 'Ideas they support. Support stays counted, without a name.' })
  votes!: number;

  @Field(() => Int, { description: 'Credits they agreed to.' })
  credits!: number;

  @Field(() => Int, { description: 'Stories of theirs that are not taken back.' })
  stories!: number;

  @Field(() => Int, { description: 'Seats, or turns to wait for one, at meetings that lie ahead.' })
  seats!: number;

  @Field(() => Int, { description: 'Promises to them that are open.' })
  promises!: number;

  @Field(() => Int, {
    description: 'How many of these ideas others built on: they stay, whatever is chosen.',
  })
  ideasBuiltOn!: number;

  @Field(() => Int, { description: 'The same of the irritants.' })
  irritantsBuiltOn!: number;

  @Field(() => Int, { description: 'The same of the conversations.' })
  conversationsBuiltOn!: number;

  @Field(() => Int, { description: 'The same of the comments.' })
  commentsBuiltOn!: number;

  @Field(() => Int, { description: 'The same of the suggestions: accepted ones are what the idea says.' })
  suggestionsBuiltOn!: number;

  @Field(() => Int, {
    description:
      'Words they wrote beside a choice or a report, and questions to meetings that nobody has answered.',
  })
  beside!: number;

  @Field(() => Boolean, { description: 'Whether they are the last admin, who cannot leave.' })
  isLastAdmin!: boolean;
}

@InputType({ description: 'How somebody leaves.' })
export class LeaveCommunityInput {
  @Field(() => LeavingChoiceEnum, { description: 'What becomes of their words.' })
  words!: LeavingChoice;

  @Field(() => String, { description: 'Their own name, typed, so that nobody leaves by a slip.' })
  confirm!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What they want to say on leaving, at most 2,000 characters. A person of the team reads it.',
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An address for an answer, used once and then forgotten; none without it.',
  })
  answerTo?: string | null;
}

@ObjectType({ description: 'They have left, and every session of theirs has ended.', simpleResolvers: true })
export class CommunityLeft {
  @Field(() => LeavingChoiceEnum, { description: 'What became of their words.' })
  readonly words: LeavingChoice;

  constructor(words: LeavingChoice) {
    this.words = words;
  }
}

@ObjectType({
  description: 'What somebody said on leaving. It does not say who they were.',
  simpleResolvers: true,
})
export class Goodbye {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Their words, without markup.' })
  note!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Member, { description: 'Who of the team reads and answers it.' })
  owner!: Member;

  @Field(() => Boolean, { description: 'Whether they gave an address for an answer and none was sent yet.' })
  wantsAnswer!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When they were answered or, where no answer was asked for, read; null while it is open.',
  })
  answeredAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who answered or read it.' })
  answeredBy!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer, without markup; null where it was read alone.',
  })
  answer!: string | null;
}

@InputType({ description: 'Which goodbyes.' })
export class GoodbyeFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that were answered or read, or only those that wait; all without it.',
  })
  answered?: boolean | null;
}

@ObjectType({ description: 'A page of goodbyes.' })
export class GoodbyeConnection extends connectionType('Goodbye', () => Goodbye) {
  count!: () => Promise<number>;
}

@InputType({ description: 'An answer to somebody who left.' })
export class AnswerGoodbyeInput {
  @Field(() => ID, { description: 'Which goodbye.' })
  goodbyeId!: string;

  @Field(() => String, { description: 'The answer, at most 3,000 characters. It goes out by mail, once.' })
  text!: string;
}

@ObjectType({
  description: 'It was answered, and the address is forgotten; or it was read.',
  simpleResolvers: true,
})
export class GoodbyeAnswered {
  @Field(() => Goodbye, { description: 'The goodbye as it is now.' })
  readonly goodbye: Goodbye;

  constructor(goodbye: Goodbye) {
    this.goodbye = goodbye;
  }
}

export const LeaveCommunityResult = createUnionType({
  name: 'LeaveCommunityResult',
  description: 'That they have left, or why not.',
  types: () => [CommunityLeft, InvalidInput, NotPossible] as const,
});
export const AnswerGoodbyeResult = createUnionType({
  name: 'AnswerGoodbyeResult',
  description: 'The goodbye, or why it was not answered.',
  types: () => [GoodbyeAnswered, InvalidInput, NotFound, NotPossible] as const,
});

import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

@ObjectType({
  description:
    'What somebody wants the team to know of them, in their own words. Nobody else can write or tag it.',
  simpleResolvers: true,
})
export class ContextCard {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Their words, without markup; null without any.' })
  text!: string | null;

  @Field(() => Int, { nullable: true, description: 'Since which year they have been with us, if they told.' })
  sinceYear!: number | null;

  @Field(() => Date, { description: 'When they wrote it.' })
  writtenAt!: Date;

  @Field(() => Date, { description: 'When they last wrote it or said that it is still true.' })
  confirmedAt!: Date;
}

@ObjectType({ description: 'Where something was said.', simpleResolvers: true })
export class MemorySource {
  @Field(() => String, { description: 'Title of the page.' })
  title!: string;

  @Field(() => String, { description: 'Path of the very words.' })
  path!: string;
}

@ObjectType({
  description:
    'One thing the team remembers about somebody, from words of theirs. They see all of them and delete any.',
  simpleResolvers: true,
})
export class Memory {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What is remembered, without markup.' })
  text!: string;

  @Field(() => Date, { description: 'When it was noted.' })
  at!: Date;

  @Field(() => Member, { description: 'Who of the team noted it.' })
  by!: Member;

  @Field(() => MemorySource, { description: 'The words it comes from.' })
  source!: MemorySource;

  memberId!: string;
}

@InputType({ description: 'The card as it shall be.' })
export class WriteContextCardInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your words, at most 1,000 characters; none take them away.',
  })
  text?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Since which year you have been with us, if you want to tell.',
  })
  sinceYear?: number | null;
}

@InputType({ description: 'Something to remember.' })
export class NoteMemoryInput {
  @Field(() => ID, { description: 'About whom.' })
  memberId!: string;

  @Field(() => String, { description: 'What, at most 500 characters. They read it.' })
  text!: string;

  @Field(() => ID, {
    description:
      'Their words it comes from, which others can read too: `memorySource` of an entry of their journey.',
  })
  sourceId!: string;
}

@ObjectType({ description: 'The card was written, confirmed or taken away.', simpleResolvers: true })
export class ContextCardWritten {
  @Field(() => Member, { description: 'Whose it is.' })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

@ObjectType({ description: 'It is noted, and its member is told.', simpleResolvers: true })
export class MemoryNoted {
  @Field(() => Memory, { description: 'What was noted.' })
  readonly memory: Memory;

  @Field(() => Member, { description: 'Whom it is about.' })
  readonly member: Member;

  constructor(memory: Memory, member: Member) {
    this.memory = memory;
    this.member = member;
  }
}

@ObjectType({ description: 'It is deleted, everywhere and for everybody.', simpleResolvers: true })
export class MemoryDeleted {
  @Field(() => ID, { description: 'What is not there any more.' })
  readonly memoryId: string;

  @Field(() => Member, { description: 'Whom it was about.' })
  readonly member: Member;

  constructor(memoryId: string, member: Member) {
    this.memoryId = memoryId;
    this.member = member;
  }
}

export const ContextCardResult = createUnionType({
  name: 'ContextCardResult',
  description: 'The card, or why it was not changed.',
  types: () => [ContextCardWritten, InvalidInput, NotFound] as const,
});
export const NoteMemoryResult = createUnionType({
  name: 'NoteMemoryResult',
  description: 'The memory, or why it was not noted.',
  types: () => [MemoryNoted, InvalidInput, NotFound, NotPossible] as const,
});
export const DeleteMemoryResult = createUnionType({
  name: 'DeleteMemoryResult',
  description: 'What was deleted, or that it is not there.',
  types: () => [MemoryDeleted, NotFound] as const,
});

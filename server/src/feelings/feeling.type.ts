import type { FeelingKind } from '@rapport/shared/feeling';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

export const FeelingKindEnum = enumOf<FeelingKind>('FeelingKind', 'What may have felt like something.', {
  REPLY: 'A reply of the team.',
  ANSWER: 'An official answer, such as a decline.',
  OUTCOME: 'Something that was shipped.',
});

@ObjectType({
  description:
    'How something felt to one person, in their own words. They and whoever wrote it read it, and nobody else; there is nothing of it to count.',
  simpleResolvers: true,
})
export class Feeling {
  @Field(() => ID, { description: 'Stays the same until it is taken back.' })
  id!: string;

  @Field(() => FeelingKindEnum, { description: 'What kind of thing it is about.' })
  kind!: FeelingKind;

  @Field(() => ID, { description: 'The comment, the answer or the outcome.' })
  thingId!: string;

  @Field(() => String, { description: 'Their words, without markup.' })
  text!: string;

  @Field(() => Date, { description: 'When they told it.' })
  at!: Date;

  @Field(() => Member, { description: 'Whose it is.' })
  member!: Member;

  @Field(() => Member, { description: 'Who wrote what it is about, and reads it.' })
  reader!: Member;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the page it is about; null once the viewer cannot see that any more.',
  })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the very words it is about; null likewise.' })
  path!: string | null;
}

@ObjectType({ description: 'A page of such words, the newest first.' })
export class FeelingConnection extends connectionType('Feeling', () => Feeling) {}

@ObjectType({
  description: 'Something of the team after which one may tell how it felt.',
  simpleResolvers: true,
})
export class FeelingThing {
  @Field(() => ID, { description: 'The comment, the answer or the outcome.' })
  id!: string;

  @Field(() => FeelingKindEnum, { description: 'Which of the three.' })
  kind!: FeelingKind;

  @Field(() => String, { description: 'Title of the page it stands on.' })
  title!: string;

  @Field(() => String, { description: 'Path of the very words.' })
  path!: string;

  @Field(() => String, { description: 'Its first words, without markup.' })
  excerpt!: string;

  @Field(() => Member, { description: 'Who wrote it.' })
  by!: Member;

  @Field(() => Boolean, { description: 'Whether the viewer may tell now how it felt.' })
  viewerCanTell!: boolean;

  @Field(() => Feeling, { nullable: true, description: 'What the viewer told; null while they have not.' })
  viewerFeeling!: Feeling | null;
}

@InputType({ description: 'How something felt. Nobody is ever asked to, and it can be taken back.' })
export class TellFeelingInput {
  @Field(() => FeelingKindEnum, { description: 'What kind of thing.' })
  kind!: FeelingKind;

  @Field(() => ID, { description: 'The comment, the answer or the outcome.' })
  thingId!: string;

  @Field(() => String, { description: 'In your own words, at most 1,000 characters.' })
  text!: string;
}

@ObjectType({ description: 'It was told, or taken back.', simpleResolvers: true })
export class FeelingChanged {
  @Field(() => ID, { description: 'Of what was told.' })
  readonly feelingId: string;

  @Field(() => FeelingThing, {
    nullable: true,
    description: 'What it is about as the viewer sees it now; null once they cannot see it any more.',
  })
  readonly thing: FeelingThing | null;

  constructor(feelingId: string, thing: FeelingThing | null) {
    this.feelingId = feelingId;
    this.thing = thing;
  }
}

export const FeelingResult = createUnionType({
  name: 'FeelingResult',
  description: 'That it was told or taken back, or why not.',
  types: () => [FeelingChanged, InvalidInput, NotFound, NotPossible] as const,
});

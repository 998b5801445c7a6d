import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

export const TUNE_ACTIONS = ['WRITE', 'CLOSE', 'AGREE'] as const;
export type TuneAction = (typeof TUNE_ACTIONS)[number];

export const TuneActionEnum = enumOf<TuneAction>('TuneAction', 'What one of the two may do.', {
  WRITE: 'Write a word.',
  CLOSE: 'End it.',
  AGREE: 'Say whether what came of it is kept.',
});

@ObjectType({ description: 'What one of the two said.', simpleResolvers: true })
export class TuneWord {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who said it.' })
  author!: Member;

  @Field(() => String, { description: 'The words, without markup.' })
  text!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  tuneId!: string;
}

@ObjectType({
  description:
    'Somebody is out of tune with somebody and talks about it with a third person. Only the two who talk see it: no admin, no feed, no notice.',
  simpleResolvers: true,
})
export class Tune {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => Member, { description: 'Who raised it.' })
  raisedBy!: Member;

  @Field(() => Member, {
    description: 'With whom they are out of tune. That person learns nothing of it here.',
  })
  about!: Member;

  @Field(() => Member, { description: 'Who of the team listens.' })
  helper!: Member;

  @Field(() => Date, { description: 'When it was raised.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was ended; null while it goes on.' })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it, without markup; kept only if who raised it agrees.',
  })
  result!: string | null;

  @Field(() => Date, { nullable: true, description: 'When who raised it agreed that the result is kept.' })
  agreedAt!: Date | null;

  @Field(() => [TuneActionEnum], { description: 'What the viewer may do now.' })
  viewerCan!: TuneAction[];
}

@InputType({ description: 'With whom somebody is out of tune.' })
export class RaiseTuneInput {
  @Field(() => ID, { description: 'With whom.' })
  aboutId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who of the team should listen; somebody who looks after the community without it.',
  })
  helperId?: string | null;

  @Field(() => String, {
    description: 'What it is about, at most 3,000 characters. Only the helper reads it.',
  })
  text!: string;
}

@InputType({ description: 'A word to the other of the two.' })
export class WriteInTuneInput {
  @Field(() => ID, { description: 'Where.' })
  tuneId!: string;

  @Field(() => String, { description: 'The words, at most 3,000 characters, without markup.' })
  text!: string;
}

@InputType({ description: 'How it ends.' })
export class CloseTuneInput {
  @Field(() => ID, { description: 'Which.' })
  tuneId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it, at most 600 characters. Kept only if who raised it agrees.',
  })
  result?: string | null;
}

@ObjectType({ description: 'It was raised, written in or ended.', simpleResolvers: true })
export class TuneChanged {
  @Field(() => Tune, { description: 'As it is now.' })
  readonly tune: Tune;

  constructor(tune: Tune) {
    this.tune = tune;
  }
}

export const TuneResult = createUnionType({
  name: 'TuneResult',
  description: 'How it stands, or why nothing has changed.',
  types: () => [TuneChanged, InvalidInput, NotFound, NotPossible] as const,
});

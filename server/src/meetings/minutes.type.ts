import type { MinuteKind, MinutePart, SeatState } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { Space } from '../spaces/space.module.js';
import { SeatStateEnum } from './meeting.type.js';

export const MinuteKindEnum = enumOf<MinuteKind>('MinuteKind', 'What a line of minutes is.', {
  HEARD: 'Something that was heard.',
  WILL_DO: 'Something that will be done; it may be a promise.',
  WILL_NOT_DO: 'Something that will not be done.',
});

export const MinutePartEnum = enumOf<MinutePart>('MinutePart', 'A part of minutes that can be put right.', {
  LINE: 'A line.',
  LEARNED: 'What was learned.',
  ACCOUNT: 'The account of what happened.',
  ANSWER: 'The answer to a question.',
});

@ObjectType({ description: 'Somebody at a meeting, for its host and the team.', simpleResolvers: true })
export class MeetingSeat {
  @Field(() => Member, { description: 'Who.' })
  member!: Member;

  @Field(() => SeatStateEnum, { description: 'Whether they have a seat.' })
  state!: SeatState;

  @Field(() => Date, { description: 'When they asked for it.' })
  askedAt!: Date;
}

@ObjectType({ description: 'A question raised before a meeting or at it.', simpleResolvers: true })
export class MeetingQuestion {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'The question; plain text.' })
  text!: string;

  @Field(() => Member, { nullable: true, description: 'Who raised it, where they want to be named.' })
  askedBy!: Member | null;

  @Field(() => Boolean, { description: 'Whether the viewer raised it.' })
  viewerAsked!: boolean;

  @Field(() => Date, { description: 'When it was raised.' })
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What was answered; plain text.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who answered it.' })
  answeredBy!: Member | null;
}

@ObjectType({ description: 'One line of minutes.', simpleResolvers: true })
export class MinuteLine {
  @Field(() => ID, { description: 'Stays the same once the minutes are published; new with each draft.' })
  id!: string;

  @Field(() => MinuteKindEnum, { description: 'What it is.' })
  kind!: MinuteKind;

  @Field(() => String, { description: 'The line; plain text.' })
  text!: string;

  @Field(() => Member, {
    nullable: true,
    description: 'Who is to be credited for it, in a draft; the credits of the meeting show who agreed.',
  })
  creditTo!: Member | null;

  @Field(() => String, { nullable: true, description: 'What they are to be credited for, in a draft.' })
  creditWhat!: string | null;

  @Field(() => Member, { nullable: true, description: 'Who is to keep it as a promise, in a draft.' })
  promiseOwner!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day it is to be kept by as a promise, in a draft: YYYY-MM-DD.',
  })
  promiseDueOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was added to published minutes.' })
  addedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it was taken back after the minutes were published; it stands no longer and stays readable.',
  })
  takenBackAt!: Date | null;

  promiseId!: string | null;
}

@ObjectType({
  description: 'What a part of published minutes said before it was put right.',
  simpleResolvers: true,
})
export class MinuteCorrection {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => MinutePartEnum, { description: 'What was put right.' })
  part!: MinutePart;

  @Field(() => ID, { nullable: true, description: 'The line that was put right; null for other parts.' })
  lineId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The question whose answer was; null for other parts.' })
  questionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words before, the account as Markdown; null where there were none.',
  })
  was!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where it was said; plain text.' })
  why!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Member, { description: 'Who put it right.' })
  by!: Member;
}

@ObjectType({
  description: 'A space in which no listening hours are announced for the coming month.',
  simpleResolvers: true,
})
export class MeetingGap {
  @Field(() => ID, { description: 'That of the space.' })
  id!: string;

  @Field(() => Space, { description: 'The space.' })
  space!: Space;

  @Field(() => Date, {
    nullable: true,
    description: 'When there last were listening hours; null when never.',
  })
  lastAt!: Date | null;
}

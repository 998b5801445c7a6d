import type { MeetingKind, MinuteKind } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { MeetingKindEnum } from './meeting.type.js';
import { MinuteKindEnum } from './minutes.type.js';

@InputType({ description: 'Which meetings.' })
export class MeetingFilter {
  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;

  @Field(() => MeetingKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: MeetingKind | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True: those that are over, the newest first, except those called off. False: those to come, the next first.',
  })
  past!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those at which the viewer has a seat, waits for one, or is the host.',
  })
  mine!: boolean;

  @Field(() => ID, { nullable: true, description: 'Only those about this idea.' })
  ideaId?: string | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true, description: 'Which; left out, those to come.' })
  filter?: MeetingFilter | null;
}

@InputType({ description: 'What is said of every meeting to come.' })
class MeetingWords {
  @Field(() => String, { description: 'What it is called, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it is for, at most 600 characters; plain text.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'What happens there: Markdown.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'What a test is to find out; tests need it.' })
  question?: string | null;

  @Field(() => Date, { description: 'When it begins; ahead.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone it is announced in, an IANA name; left out, that of the community.',
  })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is. An address on the net is told to those with a seat only.',
  })
  place?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many seats there are; left out, as many as come.' })
  seats?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What everybody who comes gets, in one sentence: the same for all, whatever they say.',
  })
  reimbursement?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is not asked, how long it takes, who listens; plain text.',
  })
  boundaries?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is recorded.' })
  recorded!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is recorded, and who will hear it.' })
  recordedWhy?: string | null;
}

@InputType({ description: 'A meeting to come.' })
export class AnnounceMeetingInput extends MeetingWords {
  @Field(() => MeetingKindEnum, { description: 'What it is; one that took place is logged instead.' })
  kind!: MeetingKind;

  @Field(() => ID, { description: 'The space it belongs to.' })
  spaceId!: string;

  @Field(() => ID, { nullable: true, description: 'Who of the team holds it; left out, the viewer.' })
  hostId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a leader takes the time to listen; true for listening hours of an admin anyway.',
  })
  leader!: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ideas it is about; a test belongs to one that is being built.',
  })
  ideaIds!: string[];
}

@InputType({ description: 'A meeting as it is to stand from now on.' })
export class ChangeMeetingInput extends MeetingWords {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => Int, { description: 'Its revision that was changed.' })
  fromRevision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where time or place change. Those with a seat or waiting for one read it.',
  })
  why?: string | null;
}

@InputType({ description: 'Somebody who is to be credited; they are asked first.' })
export class MinuteCreditInput {
  @Field(() => ID, { description: 'Who.' })
  memberId!: string;

  @Field(() => String, { description: 'What they did, to be read after their name.' })
  what!: string;
}

@InputType({ description: 'What will be done becomes a promise when the minutes are published.' })
export class MinutePromiseInput {
  @Field(() => ID, { nullable: true, description: 'Who of the team answers for it; left out, the host.' })
  ownerId?: string | null;

  @Field(() => LocalDate, { description: 'The day it is due: from today, at most three years ahead.' })
  dueOn!: string;
}

@InputType({ description: 'One line of minutes.' })
export class MinuteLineInput {
  @Field(() => MinuteKindEnum, { description: 'What it is.' })
  kind!: MinuteKind;

  @Field(() => String, { description: 'The line, at most 500 characters; plain text.' })
  text!: string;

  @Field(() => MinuteCreditInput, {
    nullable: true,
    description: 'Whom it comes from; for meetings that are about an idea.',
  })
  credit?: MinuteCreditInput | null;

  @Field(() => MinutePromiseInput, {
    nullable: true,
    description: 'Makes a promise of something that will be done.',
  })
  promise?: MinutePromiseInput | null;
}

@InputType({ description: 'The minutes of a meeting, in place of what was written before.' })
export class MinutesInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => Int, { description: 'The `minutesRevision` that was changed.' })
  fromRevision!: number;

  @Field(() => [MinuteLineInput], { defaultValue: [], description: 'The lines, in order; at most 60.' })
  lines!: MinuteLineInput[];

  @Field(() => String, { nullable: true, description: 'What was learned; a test needs it to be closed.' })
  learned?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'More of what happened: Markdown with images, at most 10,000 characters.',
  })
  account?: string | null;
}

@InputType({ description: 'Another wording of a line.' })
export class LineCorrectionInput {
  @Field(() => ID, { description: 'The line; one that became a promise keeps its words.' })
  lineId!: string;

  @Field(() => String, { description: 'The words from now on, at most 500 characters; plain text.' })
  text!: string;
}

@InputType({ description: 'A line that was forgotten.' })
export class LineAddedInput {
  @Field(() => MinuteKindEnum, { description: 'What it is.' })
  kind!: MinuteKind;

  @Field(() => String, { description: 'The line, at most 500 characters; plain text.' })
  text!: string;
}

@InputType({ description: 'Another wording of an answer, or an answer to what stayed open.' })
export class AnswerCorrectionInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { description: 'What was answered, at most 500 characters; plain text.' })
  answer!: string;
}

@InputType({ description: 'What is put right in published minutes; what is left out stays as it is.' })
export class CorrectMinutesInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => Int, { description: 'The `minutesRevision` that was read.' })
  fromRevision!: number;

  @Field(() => [LineCorrectionInput], { defaultValue: [], description: 'Lines in other words.' })
  lines!: LineCorrectionInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Lines that stand no longer.' })
  takeBack!: string[];

  @Field(() => [LineAddedInput], { defaultValue: [], description: 'Lines that were forgotten.' })
  added!: LineAddedInput[];

  @Field(() => [AnswerCorrectionInput], { defaultValue: [], description: 'Answers in other words.' })
  answers!: AnswerCorrectionInput[];

  @Field(() => String, { nullable: true, description: 'What was learned; left out, it stays.' })
  learned?: string | null;

  @Field(() => String, { nullable: true, description: 'The account, as Markdown; left out, it stays.' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; needed where people are told.' })
  why?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether everybody who was told of the minutes finds a note in their inbox. No mail is sent.',
  })
  tell!: boolean;
}

@InputType({ description: 'A meeting that took place elsewhere, with its minutes.' })
export class LogMeetingInput {
  @Field(() => ID, { description: 'The space it belongs to.' })
  spaceId!: string;

  @Field(() => String, { description: 'What it is called, in a line.' })
  title!: string;

  @Field(() => String, { description: 'What it was for; plain text.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'What happened there: Markdown.' })
  text?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Ideas it was about.' })
  ideaIds!: string[];

  @Field(() => Date, { description: 'When it began; in the past.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ended.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Its time zone; left out, that of the community.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was.' })
  place?: string | null;

  @Field(() => [MinuteLineInput], { description: 'Its minutes.' })
  lines!: MinuteLineInput[];
}

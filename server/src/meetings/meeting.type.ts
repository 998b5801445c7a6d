import type { MeetingKind, MeetingState, SeatState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { Space } from '../spaces/space.module.js';

export const MeetingKindEnum = enumOf<MeetingKind>('MeetingKind', 'What people meet for.', {
  LISTENING: 'Listening hours: the team listens, a leader where `leader` says so.',
  INTERVIEW: 'An interview.',
  PROTOTYPE_TEST: 'Trying something that is not finished.',
  BETA: 'Using something for a while before it is there for all.',
  OPEN: 'An open conversation.',
  LOGGED: 'One that took place elsewhere, written down afterwards.',
});

export const MeetingStateEnum = enumOf<MeetingState>('MeetingState', 'Where a meeting stands.', {
  ANNOUNCED: 'It is ahead, or going on.',
  OVER: 'It is over, and its minutes are owed.',
  CLOSED: 'Its minutes are published.',
  CALLED_OFF: 'It was called off.',
});

export const SeatStateEnum = enumOf<SeatState>('SeatState', 'Whether somebody has a seat.', {
  SEATED: 'They have one.',
  WAITING: 'They wait for one, in turn.',
  GIVEN_UP: 'They gave it up.',
});

export const MEETING_ACTIONS = [
  'COMMENT',
  'FOLLOW',
  'NOTE',
  'TAKE_SEAT',
  'GIVE_UP_SEAT',
  'ASK',
  'EDIT',
  'CALL_OFF',
  'ANSWER',
  'WRITE_MINUTES',
  'CORRECT_MINUTES',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];
export const MeetingActionEnum = enumOf<MeetingAction>(
  'MeetingAction',
  'What somebody may do to a meeting.',
  {
    COMMENT: 'Say something about it.',
    FOLLOW: 'Hear of what is said about it.',
    NOTE: 'Write a note that only staff can see.',
    TAKE_SEAT: 'Take a seat, or wait for one.',
    GIVE_UP_SEAT: 'Give the seat up, or stop waiting.',
    ASK: 'Raise a question.',
    EDIT: 'Change its time, place or words.',
    CALL_OFF: 'Call it off.',
    ANSWER: 'Answer a question that was raised.',
    WRITE_MINUTES: 'Write its minutes, and publish them.',
    CORRECT_MINUTES: 'Put published minutes right.',
  },
);

/** Read with the columns of `meeting.columns.ts`. */
@ObjectType({ description: 'People meeting: seats, a time, and minutes afterwards.', simpleResolvers: true })
export class Meeting {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/meetings/3-listening-hours`.' })
  path!: string;

  @Field(() => String, { description: 'Path of its calendar file.' })
  calendarPath!: string;

  @Field(() => MeetingKindEnum, { description: 'What it is.' })
  kind!: MeetingKind;

  @Field(() => MeetingStateEnum, { description: 'Where it stands now.' })
  state!: MeetingState;

  @Field(() => String, { description: 'What it is called, in a line.' })
  title!: string;

  @Field(() => String, { description: 'What it is for; plain text.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'What happens there, as Markdown.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The same as safe HTML.' })
  textHtml!: string | null;

  @Field(() => String, { nullable: true, description: 'What a test is to find out.' })
  question!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was learned; null until the minutes are published.',
  })
  learned!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'More of what happened, as Markdown; null for others than the team until the minutes are published.',
  })
  account!: string | null;

  @Field(() => String, { nullable: true, description: 'The same as safe HTML.' })
  accountHtml!: string | null;

  @Field(() => Space, { description: 'The space it belongs to.' })
  space!: Space;

  @Field(() => Member, { description: 'Who holds it.' })
  host!: Member;

  @Field(() => Boolean, { description: 'Whether a leader takes the time to listen.' })
  leader!: boolean;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { description: 'The time zone it was announced in: an IANA name.' })
  timeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is. An address on the net is for those with a seat and the team; null for others.',
  })
  place!: string | null;

  @Field(() => Boolean, {
    description: 'Whether there is an address on the net that the viewer would be told with a seat.',
  })
  placeWithSeat!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many seats there are; null: as many as come.' })
  seats!: number | null;

  @Field(() => Int, { description: 'How many have a seat.' })
  seated!: number;

  @Field(() => Int, { description: 'How many wait for one.' })
  waiting!: number;

  @Field(() => SeatStateEnum, {
    nullable: true,
    description: 'How the viewer stands; null when they never asked.',
  })
  viewerSeat!: SeatState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place of the viewer among those who wait, from 1; null when they do not.',
  })
  viewerTurn!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What everybody who comes gets, the same for all; null when nothing.',
  })
  reimbursement!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is not asked, how long it takes, who listens; plain text.',
  })
  boundaries!: string | null;

  @Field(() => Boolean, { description: 'Whether it is recorded.' })
  recorded!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is recorded, and who will hear it.' })
  recordedWhy!: string | null;

  @Field(() => Int, { description: 'Counts changes of it from 0; pass it back with a change.' })
  revision!: number;

  @Field(() => Int, {
    description: 'Counts drafts and corrections of the minutes from 0; pass it back with them.',
  })
  minutesRevision!: number;

  @Field(() => Date, { description: 'When it was announced, or written down.' })
  publishedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it last changed; null while it never did.' })
  editedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why its time or place last changed.' })
  changedWhy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off.' })
  calledOffAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  calledOffWhy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When its minutes were published.' })
  closedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its published minutes were last put right; null while they never were.',
  })
  correctedAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who published its minutes.' })
  closedBy!: Member | null;

  @Field(() => Int, { description: 'Questions that were raised.' })
  questionsRaised!: number;

  @Field(() => Int, { description: 'Questions that were answered.' })
  questionsAnswered!: number;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows!: boolean;

  threadId!: string;
  hostId!: string;
  withdrawnAt!: Date | null;
  archivedAt!: Date | null;
  begun!: boolean;
}

@ObjectType({ description: 'A page of meetings.', simpleResolvers: true })
export class MeetingConnection extends connectionType('Meeting', () => Meeting) {}

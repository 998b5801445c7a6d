import type { IrritantSort, IrritantState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { Space } from '../spaces/space.module.js';

export const IrritantStateEnum = enumOf<IrritantState>('IrritantState', 'Where an irritant stands.', {
  OPEN: 'It hurts.',
  FIXED: 'It was fixed.',
});

export const IrritantSortEnum = enumOf<IrritantSort>('IrritantSort', 'Orders of a list of irritants.', {
  NEWEST: 'The newest first.',
  OLDEST: 'The oldest first: what has hurt the longest.',
  MOST_REPORTED: 'What most people reported, first.',
});

export const IRRITANT_ACTIONS = [
  'COMMENT',
  'EDIT',
  'WITHDRAW',
  'RESTORE',
  'REPORT',
  'FOLLOW',
  'NOTE',
  'MARK_SAME',
  'GATHER',
  'FIX',
  'REOPEN',
  'CALL',
  'LINK_IDEA',
] as const;
export type IrritantAction = (typeof IRRITANT_ACTIONS)[number];
export const IrritantActionEnum = enumOf<IrritantAction>(
  'IrritantAction',
  'What somebody may do to an irritant.',
  {
    COMMENT: 'Say something about it.',
    EDIT: 'Change its words.',
    WITHDRAW: 'Take it back.',
    RESTORE: 'Undo having taken it back.',
    REPORT: 'Say that it hits them too, or change what they said.',
    FOLLOW: 'Hear of what happens to it.',
    NOTE: 'Write a note that only staff can see.',
    MARK_SAME: 'Mark it as the same as another one, or undo that.',
    GATHER: 'Gather it with others under a root cause, or let it go.',
    FIX: 'Say that it is fixed, and how.',
    REOPEN: 'Say that it is not fixed after all, and why.',
    CALL: 'Ask for ideas about it.',
    LINK_IDEA: 'Say that an idea answers it.',
  },
);

/** Read with `IRRITANT_COLUMNS`; what only policies and field resolvers need stays off the type. */
@ObjectType({
  description: 'Something that hurts today. It is fixed quietly, and those whom it hit are told.',
  simpleResolvers: true,
})
export class Irritant {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/irritants/12-the-login-forgets-me`.' })
  path!: string;

  @Field(() => String, { description: 'What hurts, in a line.' })
  title!: string;

  @Field(() => String, { description: 'When and how it hurts, as Markdown.' })
  situation!: string;

  @Field(() => String, { description: 'When and how it hurts, as safe HTML.' })
  situationHtml!: string;

  @Field(() => String, { nullable: true, description: 'How people get by today, as Markdown.' })
  workaround!: string | null;

  @Field(() => String, { nullable: true, description: 'How people get by today, as safe HTML.' })
  workaroundHtml!: string | null;

  @Field(() => String, { nullable: true, description: 'What is good about the workaround; plain text.' })
  likes!: string | null;

  @Field(() => String, { nullable: true, description: 'What is bad about the workaround; plain text.' })
  dislikes!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the journey it hurts, in free words.' })
  journeyStage!: string | null;

  @Field(() => String, { description: 'The first words of the situation, without markup.' })
  excerpt!: string;

  @Field(() => Int, { description: 'Number of the revision that stands, from 1.' })
  revision!: number;

  @Field(() => Member, { description: 'Who reported it first.' })
  author!: Member;

  @Field(() => Space, { description: 'The space it belongs to.' })
  space!: Space;

  @Field(() => Date, { description: 'When it was reported.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When its words last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its author took it back; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => IrritantStateEnum, { description: 'Whether it still hurts.' })
  state!: IrritantState;

  @Field(() => Date, { nullable: true, description: 'When it was fixed; null while it is open.' })
  fixedAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who said that it is fixed; null while it is open.' })
  fixedBy!: Member | null;

  @Field(() => String, { nullable: true, description: 'What was done; plain text, null while it is open.' })
  fix!: string | null;

  @Field(() => Int, {
    description:
      'People whom it hits: its author and everybody who said so, here or at one that is the same, each once.',
  })
  reportCount!: number;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows!: boolean;

  threadId!: string;
  sameAsId!: string | null;
  familyId!: string;
  rootCauseId!: string | null;
}

@ObjectType({ description: 'Somebody says that an irritant hits them too.', simpleResolvers: true })
export class Report {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Whom it hits.' })
  member!: Member;

  @Field(() => String, {
    nullable: true,
    description:
      'How it hits them, in their own words; plain text, null when they said no more than "me too".',
  })
  situation!: string | null;

  @Field(() => Date, { description: 'When they said so.' })
  createdAt!: Date;

  irritantId!: string;
}

@ObjectType({ description: 'A page of reports.', simpleResolvers: true })
export class ReportConnection extends connectionType('Report', () => Report) {}

@ObjectType({ description: 'The words of an irritant at one time.', simpleResolvers: true })
export class IrritantRevision {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => String, { description: 'What hurts, in a line.' })
  title!: string;

  @Field(() => String, { description: 'When and how it hurts, as Markdown.' })
  situation!: string;

  @Field(() => String, { nullable: true, description: 'How people got by, as Markdown.' })
  workaround!: string | null;

  @Field(() => String, { nullable: true, description: 'What was good about the workaround.' })
  likes!: string | null;

  @Field(() => String, { nullable: true, description: 'What was bad about the workaround.' })
  dislikes!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the journey it hurt.' })
  journeyStage!: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A fix of an irritant, and whether it held.', simpleResolvers: true })
export class IrritantFix {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What was done; plain text.' })
  words!: string;

  @Field(() => Member, { description: 'Who said that it is fixed.' })
  fixedBy!: Member;

  @Field(() => Date, { description: 'When.' })
  fixedAt!: Date;

  @Field(() => Member, { nullable: true, description: 'Who reopened it; null while the fix stands.' })
  reopenedBy!: Member | null;

  @Field(() => String, { nullable: true, description: 'Why it was not fixed after all; plain text.' })
  reopenedWhy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was reopened; null while the fix stands.' })
  reopenedAt!: Date | null;
}

@ObjectType({ description: 'A page of irritants.', simpleResolvers: true })
export class IrritantConnection extends connectionType('Irritant', () => Irritant) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}

import type { DifferenceOutcome, DifferenceSideName, Importance } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { LocalDate } from '../platform/schema.js';
import { ImportanceEnum } from '../votes/vote.module.js';

export const DifferenceSideNameEnum = enumOf<DifferenceSideName>(
  'DifferenceSideName',
  'The two sides of a difference, each a named person.',
  { CUSTOMER: 'Somebody who uses the product.', TEAM: 'Somebody who makes it.' },
);

export const DifferenceOutcomeEnum = enumOf<DifferenceOutcome>(
  'DifferenceOutcome',
  'How a difference may end. Each is an honourable end.',
  {
    RESOLVED: 'Both see it alike now, or found a way.',
    AGREED_TO_DISAGREE: 'Both still see it differently, know why, and leave it there.',
    REVISIT_ON: 'Both look at it again on a day, when it opens by itself.',
  },
);

export const DIFFERENCE_ACTIONS = [
  'SAY',
  'SAY_WHAT_IS_SHARED',
  'AGREE_TO_SHARED',
  'ADD_OPTION',
  'PROPOSE',
  'AGREE',
  'NAME_TEAM',
] as const;
export type DifferenceAction = (typeof DIFFERENCE_ACTIONS)[number];
export const DifferenceActionEnum = enumOf<DifferenceAction>(
  'DifferenceAction',
  'What somebody may do to a difference.',
  {
    SAY: "Say or reword one's own side.",
    SAY_WHAT_IS_SHARED: 'Say what both share.',
    AGREE_TO_SHARED: 'Agree to what the other side says is shared.',
    ADD_OPTION: 'Write down what was tried and what came of it.',
    PROPOSE: 'Propose how it ends.',
    AGREE: 'Agree to how the other side proposes to end it.',
    NAME_TEAM: 'Name another person for the side of the team.',
  },
);

@ObjectType({ description: "A side's own words at one time.", simpleResolvers: true })
export class DifferencePosition {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who said it.' })
  saidBy!: Member;

  @Field(() => String, { description: 'The words, in Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The words as safe HTML.' })
  textHtml!: string;

  @Field(() => ImportanceEnum, { description: 'What it is to this side.' })
  importance!: Importance;

  @Field(() => Date, { description: 'When it was said.' })
  saidAt!: Date;

  differenceId!: string;
  side!: DifferenceSideName;
  number!: number;
}

@ObjectType({
  description: 'One side of a difference: a named person and their own words.',
  simpleResolvers: true,
})
export class DifferenceSide {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => DifferenceSideNameEnum, { description: 'Which side it is.' })
  side!: DifferenceSideName;

  @Field(() => Member, { description: 'Who speaks for it.' })
  member!: Member;

  @Field(() => String, { nullable: true, description: 'Its position, in Markdown; null before it was said.' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'Its position as safe HTML.' })
  positionHtml!: string | null;

  @Field(() => ImportanceEnum, { nullable: true, description: 'What it is to this side.' })
  importance!: Importance | null;

  @Field(() => Date, { nullable: true, description: 'When the position was last worded.' })
  saidAt!: Date | null;

  @Field(() => Member, {
    nullable: true,
    description: 'Who worded it: not `member` when that is a successor.',
  })
  saidBy!: Member | null;

  @Field(() => [DifferencePosition], { description: 'Its twenty last former wordings, newest first.' })
  former!: DifferencePosition[];
}

@ObjectType({ description: 'Something that was tried, and what came of it.', simpleResolvers: true })
export class TriedOption {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who wrote it down.' })
  by!: Member;

  @Field(() => String, { description: 'What was tried.' })
  words!: string;

  @Field(() => String, { description: 'What came of it.' })
  cameOfIt!: string;

  @Field(() => Date, { description: 'When it was written down.' })
  at!: Date;

  differenceId!: string;
}

@ObjectType({ description: 'How one side proposes to end a difference.', simpleResolvers: true })
export class OutcomeProposal {
  @Field(() => ID, { description: 'Named by whoever agrees to it.' })
  id!: string;

  @Field(() => Member, { description: 'Who proposes it.' })
  by!: Member;

  @Field(() => DifferenceOutcomeEnum, { description: 'How it would end.' })
  outcome!: DifferenceOutcome;

  @Field(() => String, { description: 'The words about it.' })
  words!: string;

  @Field(() => LocalDate, { nullable: true, description: 'REVISIT_ON: the day on which it opens again.' })
  revisitOn!: string | null;

  @Field(() => Date, { description: 'When it was proposed.' })
  at!: Date;

  @Field(() => Member, { nullable: true, description: 'Who of the other side agreed.' })
  agreedBy!: Member | null;

  @Field(() => Date, { nullable: true, description: 'When the other side agreed.' })
  agreedAt!: Date | null;
}

@ObjectType({
  description:
    'Where two people, one of each side, see an idea differently: both positions in their own words.',
  simpleResolvers: true,
})
export class Difference {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => [DifferenceSide], { description: 'The customer first, then the team.' })
  sides!: DifferenceSide[];

  @Field(() => String, { nullable: true, description: 'What both share, as one of them put it.' })
  shared!: string | null;

  @Field(() => Member, { nullable: true, description: 'Who put it so.' })
  sharedBy!: Member | null;

  @Field(() => Boolean, { description: 'Whether the other side agreed to it.' })
  sharedAgreed!: boolean;

  @Field(() => ID, { nullable: true, description: 'Named by whoever agrees to what is shared.' })
  sharedId!: string | null;

  @Field(() => [TriedOption], { description: 'What was tried, the oldest first.' })
  options!: TriedOption[];

  @Field(() => Boolean, { description: 'Whether the two still talk about it.' })
  isOpen!: boolean;

  @Field(() => OutcomeProposal, { nullable: true, description: 'How one side proposes to end it.' })
  proposal!: OutcomeProposal | null;

  @Field(() => DifferenceOutcomeEnum, { nullable: true, description: 'How it ended.' })
  outcome!: DifferenceOutcome | null;

  @Field(() => String, { nullable: true, description: 'The words both agreed to at its end.' })
  outcomeWords!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it opens again.' })
  revisitOn!: string | null;

  @Field(() => [OutcomeProposal], {
    description: 'Every end it had, the oldest first; it may have opened again.',
  })
  outcomes!: OutcomeProposal[];

  @Field(() => Member, { nullable: true, description: 'Whose turn it is; null when it has ended.' })
  owing!: Member | null;

  @Field(() => Date, { nullable: true, description: 'Since when.' })
  owingSince!: Date | null;

  @Field(() => Int, { description: "Calendar days since then, in the community's time zone." })
  owingDays!: number;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  closedAt!: Date | null;

  ideaId!: string;
  sharedSide!: DifferenceSideName | null;
  proposalSide!: DifferenceSideName | null;
}

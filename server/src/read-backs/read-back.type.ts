import type { ReadBackOutcome } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { LocalDate } from '../platform/schema.js';

export type ReadBackState = 'ASKED' | 'CONFIRMED' | 'CORRECTED' | 'SILENT';
export const ReadBackStateEnum = enumOf<ReadBackState>('ReadBackState', 'Where a read-back stands.', {
  ASKED: 'The author has been asked and may answer.',
  CONFIRMED: 'The author said: yes, that is it.',
  CORRECTED: 'The author said what is not right; both texts stand side by side.',
  SILENT: 'Seven days have passed without a word. An answer may still come.',
});

export type ReadBackNeed = 'NOT_NEEDED' | 'ASK' | 'WAITING' | 'DONE';
export const ReadBackNeedEnum = enumOf<ReadBackNeed>(
  'ReadBackNeed',
  'What an answer that plans or declines an idea needs first.',
  {
    NOT_NEEDED: 'Nothing: the author cannot be asked, or the viewer is the author.',
    ASK: 'The author has to be asked.',
    WAITING: 'The author was asked and has days left to answer.',
    DONE: 'Nothing more: the author answered, or seven days have passed.',
  },
);

export const ReadBackOutcomeEnum = enumOf<ReadBackOutcome>(
  'ReadBackOutcome',
  'What came of the read-back before an answer that planned or declined an idea.',
  {
    CONFIRMED: 'The author confirmed what the team had understood.',
    CORRECTED: 'The author corrected it.',
    SILENT: 'The author did not answer within seven days.',
    UNREACHABLE: 'The author could not be asked: they have left, or left no address.',
    OWN: 'Whoever answered had posted the idea themselves.',
  },
);

export type ReadBackAction = 'ANSWER';
export const ReadBackActionEnum = enumOf<ReadBackAction>(
  'ReadBackAction',
  'What somebody may do to a read-back.',
  {
    ANSWER: 'Confirm or correct it.',
  },
);

@ObjectType({
  description:
    'What somebody of staff understood an author to need, before deciding, and what the author says to it.',
  simpleResolvers: true,
})
export class ReadBack {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who of staff put it into words.' })
  askedBy!: Member;

  @Field(() => String, { description: 'The need as staff understood it.' })
  words!: string;

  @Field(() => Int, { description: 'The revision of the idea it restates.' })
  revision!: number;

  @Field(() => ReadBackStateEnum, { description: 'Where it stands today.' })
  state!: ReadBackState;

  @Field(() => String, {
    nullable: true,
    description: 'What the author corrects about it, in their own words.',
  })
  correction!: string | null;

  @Field(() => Date, { description: 'When the author was asked.' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed or corrected.' })
  answeredAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'The author or co-author who answered.' })
  answeredBy!: Member | null;

  @Field(() => LocalDate, {
    description:
      "The first day on which silence passes, after seven whole days in the community's time zone.",
  })
  passesOn!: string;

  ideaId!: string;
  confirmed!: boolean | null;
}

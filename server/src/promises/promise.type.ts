import {
  type PromiseSource as SourceKind,
  type PromiseState,
  type ThreadKind,
} from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { Space } from '../spaces/space.module.js';
import { ThreadKindEnum } from '../threads/thread.module.js';
import type { ClosedState } from './promise.entity.js';
import type { PromiseAct } from './promise.policy.js';

export const PromiseStateEnum = enumOf<PromiseState>('PromiseState', 'How a promise stands.', {
  OPEN: 'Its first day is to come, or is today.',
  LATE: 'It is open and past its first day, whatever was said later.',
  KEPT: 'It was kept by its first day.',
  KEPT_LATE: 'It was kept after its first day.',
  DROPPED: 'It will not be kept, and it is said why.',
});

export const PromiseSourceEnum = enumOf<SourceKind>('PromiseSourceKind', 'In what something was promised.', {
  ANSWER: 'An answer to an idea.',
  COMMENT: 'A comment of the team.',
  IDEA: 'An idea of the team.',
  CONVERSATION: 'A conversation the team began.',
  LATE_NOTE: 'A note to somebody who waited longer than promised.',
  OUTCOME: 'An outcome.',
  INCIDENT: 'A note about what went wrong for many.',
  MEETING: 'The minutes of a meeting.',
});

export const PromiseActEnum = enumOf<PromiseAct>('PromiseAct', 'What somebody may do to a promise.', {
  KEEP: 'Say that it is kept, and how.',
  MOVE: 'Give it another day, and say why.',
  DROP: 'Say that it will not be kept, and why.',
  HAND_OVER: 'Put it into the hands of somebody else of the team, with a note.',
});

@ObjectType({ description: 'Where and by whom it was said.', simpleResolvers: true })
export class PromiseSource {
  @Field(() => PromiseSourceEnum, { description: 'In what it was said.' })
  kind!: SourceKind;

  @Field(() => String, { description: 'Path of the very place.' })
  path!: string;

  @Field(() => Member, { description: 'Who said it.' })
  author!: Member;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'What a promise is about.', simpleResolvers: true })
export class PromiseAbout {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => ThreadKindEnum, { description: 'What it is.' })
  kind!: ThreadKind;
}

@ObjectType({ description: 'A change of the day of a promise; each stays in view.', simpleResolvers: true })
export class PromiseDate {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => LocalDate, { description: 'The day it was due before.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The day it was due from then on.' })
  to!: string;

  @Field(() => String, { description: 'Why, without markup.' })
  why!: string;

  @Field(() => Member, { description: 'Who changed it.' })
  by!: Member;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  promiseId!: string;
}

/** Not called Promise, as everything asynchronous is. */
@ObjectType('Promise', {
  description: 'What the team said in public that it would do, with an owner and a day.',
  simpleResolvers: true,
})
export class PromiseOfTeam {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => String, { description: 'What is promised, in plain words.' })
  text!: string;

  @Field(() => String, { description: 'The very words that were said, without marks.' })
  quote!: string;

  @Field(() => PromiseSource, { description: 'Where and by whom it was said.' })
  source!: PromiseSource;

  @Field(() => PromiseAbout, { description: 'What it is about.' })
  about!: PromiseAbout;

  @Field(() => Space, { description: 'The space it belongs to.' })
  space!: Space;

  @Field(() => Member, { description: 'Who of the team answers for it.' })
  owner!: Member;

  @Field(() => Member, { description: 'Who made these words a promise.' })
  madeBy!: Member;

  @Field(() => Member, {
    nullable: true,
    description: 'The customer it was said to; null when it was said to nobody in particular.',
  })
  madeTo!: Member | null;

  @Field(() => LocalDate, { description: 'The first day it was due. It counts by this one.' })
  firstDueOn!: string;

  @Field(() => LocalDate, { description: 'The day it is due as said last.' })
  dueOn!: string;

  @Field(() => PromiseStateEnum, { description: 'Where it stands today, where the community is.' })
  state!: PromiseState;

  @Field(() => Int, {
    description: 'Calendar days past its first day: until today, or until it ended; 0 when it is in time.',
  })
  daysLate!: number;

  @Field(() => Date, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who said how it ended.' })
  closedBy!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, or why it will not be; without markup.',
  })
  closingText!: string | null;

  @Field(() => String, { nullable: true, description: 'Where one can see that it was kept.' })
  closingLink!: string | null;

  threadId!: string;
  closedOn!: string | null;
  closedState!: ClosedState | null;
}

@ObjectType({ description: 'A page of promises.', simpleResolvers: true })
export class PromiseConnection extends connectionType('Promise', () => PromiseOfTeam) {
  @Field(() => Int, { description: 'How many promises the whole list has.' })
  totalCount!: number;
}

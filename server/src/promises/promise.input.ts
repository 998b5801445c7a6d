import type { PromiseSource, PromiseState } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../platform/schema.js';
import { PromiseSourceEnum, PromiseStateEnum } from './promise.type.js';

@InputType({ description: 'Which promises are wanted.' })
export class PromiseFilterInput {
  @Field(() => [PromiseStateEnum], { nullable: true, description: 'Only in one of these states.' })
  states?: PromiseState[] | null;

  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer answers for.' })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only those about what this thread belongs to.' })
  thread?: string | null;
}

@InputType({ description: 'A sentence of the team made a promise.' })
export class MakePromiseInput {
  @Field(() => PromiseSourceEnum, { description: 'In what it was said.' })
  sourceKind!: PromiseSource;

  @Field(() => ID, { description: 'The answer, comment and so on.' })
  sourceId!: string;

  @Field(() => String, { description: 'The very words, from 6 to 500 characters; they must stand there.' })
  quote!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is promised, in plain words, at most 500 characters; without it the quotation.',
  })
  text?: string | null;

  @Field(() => ID, { description: 'Who of the team answers for it.' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'The day it is due: from today, at most three years ahead.' })
  dueOn!: string;
}

@InputType({ description: 'Another day for a promise; the old ones stay in view.' })
export class MovePromiseInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => LocalDate, { description: 'The new day: from today, at most three years ahead.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters. Everybody reads it.' })
  why!: string;
}

@InputType({ description: 'How a promise was kept.' })
export class KeepPromiseInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => String, { description: 'What was done, at most 1,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where one can see it: a web address.' })
  link?: string | null;
}

@InputType({ description: 'Why a promise will not be kept.' })
export class DropPromiseInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters. Everybody reads it.' })
  why!: string;
}

@InputType({ description: 'A promise goes into the hands of somebody else of the team.' })
export class HandOverPromiseInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => ID, { description: 'Who of the team answers for it from now on.' })
  toId!: string;

  @Field(() => String, {
    description: 'What who waits for it needs to know, at most 600 characters. They read it.',
  })
  note!: string;
}

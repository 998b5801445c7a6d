import type { OutcomeKind } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { OutcomeKindEnum } from './outcome.type.js';

@InputType({ description: 'Which outcomes.' })
export class OutcomeFilter {
  @Field(() => String, { nullable: true, description: 'Only those told in the space with this slug.' })
  space?: string | null;

  @Field(() => OutcomeKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: OutcomeKind | null;

  @Field(() => Int, { nullable: true, description: 'Only what shipped in this year.' })
  year?: number | null;
}

@ArgsType()
export class OutcomesArgs extends PageArgs {
  @Field(() => OutcomeFilter, { nullable: true, description: 'Which; left out, all.' })
  filter?: OutcomeFilter | null;
}

@ArgsType()
export class OutcomePreviewArgs {
  @Field(() => OutcomeKindEnum, { description: 'What it tells.' })
  kind!: OutcomeKind;

  @Field(() => [ID], { description: 'The ideas it comes from.' })
  ideaIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The space it is told in, where that is settled.' })
  spaceId?: string | null;
}

@InputType({ description: 'Something elsewhere that shows it.' })
export class OutcomeLinkInput {
  @Field(() => String, { description: 'What is to be seen there; at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'Its address; https only.' })
  url!: string;
}

@InputType({ description: 'An idea that an outcome comes from.' })
export class OutcomeIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is said to it in particular, as Markdown: its answer. Left out, the summary is.',
  })
  note?: string | null;
}

@InputType({ description: 'Somebody who built it. They are asked before anybody reads it.' })
export class OutcomeBuilderInput {
  @Field(() => ID, { description: 'Who.' })
  memberId!: string;

  @Field(() => String, { description: 'What they did, to be read after their name; at most 200 characters.' })
  what!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For which of the ideas; left out, the first they can see.',
  })
  ideaId?: string | null;
}

@InputType({ description: 'An outcome, with all it is tied to.' })
export class PublishOutcomeInput {
  @Field(() => OutcomeKindEnum, { description: 'What it tells.' })
  kind!: OutcomeKind;

  @Field(() => ID, { description: 'The space it is told in.' })
  spaceId!: string;

  @Field(() => String, { description: 'What was built, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => String, {
    description: 'The same in one or two sentences of at most 280 characters; plain text.',
  })
  summary!: string;

  @Field(() => String, { description: 'What was built and what it is good for: Markdown.' })
  text!: string;

  @Field(() => LocalDate, { description: 'The day it was there for people; today or before.' })
  shippedOn!: string;

  @Field(() => [OutcomeLinkInput], { defaultValue: [], description: 'Evidence elsewhere; at most 10.' })
  links!: OutcomeLinkInput[];

  @Field(() => [OutcomeIdeaInput], { description: 'The ideas it comes from, at least one.' })
  ideas!: OutcomeIdeaInput[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Irritants that are fixed by it, quietly. A small win takes none.',
  })
  irritantIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Promises that are kept by it.' })
  keepsPromiseIds!: string[];

  @Field(() => [OutcomeBuilderInput], { defaultValue: [], description: 'Who built it.' })
  builtBy!: OutcomeBuilderInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@InputType({ description: 'New words for an outcome. What it is tied to stays.' })
export class EditOutcomeInput {
  @Field(() => ID, { description: 'The outcome.' })
  outcomeId!: string;

  @Field(() => Int, { description: 'Number of the revision that was changed.' })
  fromRevision!: number;

  @Field(() => String, { description: 'What was built, in a line.' })
  title!: string;

  @Field(() => String, { description: 'The same in one or two sentences; plain text.' })
  summary!: string;

  @Field(() => String, { description: 'What was built and what it is good for: Markdown.' })
  text!: string;

  @Field(() => LocalDate, { description: 'The day it was there for people.' })
  shippedOn!: string;

  @Field(() => [OutcomeLinkInput], {
    defaultValue: [],
    description: 'Evidence elsewhere, in place of what there was.',
  })
  links!: OutcomeLinkInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

import type { DifferenceOutcome, Importance } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../platform/schema.js';
import { ImportanceEnum } from '../votes/vote.module.js';
import { DifferenceOutcomeEnum } from './difference.type.js';

@InputType({ description: 'A difference about an idea, with the first position.' })
export class OpenDifferenceInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The person of the other side: one of `differencePartners`. Left out, the author, or who answers for the idea.',
  })
  withMemberId?: string | null;

  @Field(() => String, { description: 'How you see it; Markdown, at most 3,000 characters.' })
  position!: string;

  @Field(() => ImportanceEnum, { description: 'What it is to you.' })
  importance!: Importance;
}

@InputType({ description: "One side's own words." })
export class SaySideInput {
  @Field(() => ID, { description: 'The difference.' })
  differenceId!: string;

  @Field(() => String, { description: 'How you see it; Markdown, at most 3,000 characters.' })
  position!: string;

  @Field(() => ImportanceEnum, { description: 'What it is to you.' })
  importance!: Importance;
}

@InputType({ description: 'What both share, as one of them puts it.' })
export class SayWhatIsSharedInput {
  @Field(() => ID, { description: 'The difference.' })
  differenceId!: string;

  @Field(() => String, { description: 'What both share, at most 1,000 characters.' })
  words!: string;
}

@InputType({ description: 'Something that was tried.' })
export class AddTriedOptionInput {
  @Field(() => ID, { description: 'The difference.' })
  differenceId!: string;

  @Field(() => String, { description: 'What was tried, at most 1,000 characters.' })
  words!: string;

  @Field(() => String, { description: 'What came of it, at most 1,000 characters.' })
  cameOfIt!: string;
}

@InputType({ description: 'How a difference could end.' })
export class ProposeOutcomeInput {
  @Field(() => ID, { description: 'The difference.' })
  differenceId!: string;

  @Field(() => DifferenceOutcomeEnum, { description: 'How it would end.' })
  outcome!: DifferenceOutcome;

  @Field(() => String, { description: 'The words both would stand by, at most 1,000 characters.' })
  words!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'REVISIT_ON, and only there, required: the day, after today.',
  })
  revisitOn?: string | null;
}

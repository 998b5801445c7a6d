import type { IrritantSort, IrritantState } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { IrritantSortEnum, IrritantStateEnum } from './irritant.type.js';

@InputType({ description: 'Which irritants; conditions that are set must all hold.' })
export class IrritantFilter {
  @Field(() => String, { nullable: true, description: 'Of the space with this slug.' })
  space?: string | null;

  @Field(() => IrritantStateEnum, { nullable: true, description: 'That stand so.' })
  state?: IrritantState | null;

  @Field(() => String, { nullable: true, description: 'That hurt at this stage of the journey.' })
  journeyStage?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The viewer's own, withdrawn ones and those that are the same as another included.",
  })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'To which the viewer said "me too".' })
  reportedByMe?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Gathered under this root cause.' })
  rootCause?: string | null;
}

@ArgsType()
export class IrritantsArgs extends PageArgs {
  @Field(() => IrritantFilter, {
    nullable: true,
    description:
      'Which irritants; all that the viewer may see when left out. Of those that are the same, the last one stands for all.',
  })
  filter?: IrritantFilter | null;

  @Field(() => IrritantSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: IrritantSort;
}

@InputType({ description: 'A new irritant.' })
export class ReportIrritantInput {
  @Field(() => ID, { description: 'The space it belongs to.' })
  spaceId!: string;

  @Field(() => String, { description: 'What hurts, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'When and how it hurts: Markdown, at most 5,000 characters.' })
  situation!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How one gets by: Markdown, at most 3,000 characters.',
  })
  workaround?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is good about the workaround, at most 1,000 characters.',
  })
  likes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is bad about the workaround, at most 1,000 characters.',
  })
  dislikes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the journey it hurts: free words, at most 40 characters.',
  })
  journeyStage?: string | null;
}

@InputType({ description: 'New words for an irritant.' })
export class EditIrritantInput {
  @Field(() => ID, { description: 'The irritant.' })
  irritantId!: string;

  @Field(() => String, { description: 'What hurts, in a line.' })
  title!: string;

  @Field(() => String, { description: 'When and how it hurts, in Markdown.' })
  situation!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How one gets by, in Markdown; left out, there is none.',
  })
  workaround?: string | null;

  @Field(() => String, { nullable: true, description: 'What is good about the workaround.' })
  likes?: string | null;

  @Field(() => String, { nullable: true, description: 'What is bad about the workaround.' })
  dislikes?: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the journey it hurts.' })
  journeyStage?: string | null;

  @Field(() => Int, { description: 'Revision the edit started from; with another one now it is refused.' })
  fromRevision!: number;
}

@InputType({ description: 'Saying "me too".' })
export class MeTooInput {
  @Field(() => ID, { description: 'The irritant.' })
  irritantId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How it hits the viewer, in their own words: plain text, at most 2,000 characters.',
  })
  situation?: string | null;
}

@InputType({ description: 'Two irritants that are the same.' })
export class MarkSameInput {
  @Field(() => ID, { description: 'The one that leads to the other.' })
  irritantId!: string;

  @Field(() => ID, { description: 'The one that stands for both.' })
  sameAsId!: string;
}

@InputType({ description: 'A fix of an irritant.' })
export class FixIrritantInput {
  @Field(() => ID, { description: 'The irritant.' })
  irritantId!: string;

  @Field(() => String, { description: 'What was done: plain text, at most 2,000 characters.' })
  words!: string;
}

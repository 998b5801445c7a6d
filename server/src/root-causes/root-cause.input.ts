import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A new root cause.' })
export class CreateRootCauseInput {
  @Field(() => ID, { description: 'The space it belongs to.' })
  spaceId!: string;

  @Field(() => String, { description: 'What it is, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'How it makes them happen: Markdown, at most 5,000 characters.' })
  explanation!: string;

  @Field(() => ID, { description: 'Who of the team answers for it.' })
  ownerId!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for where it comes from.' })
  upstreamOwnerId?: string | null;

  @Field(() => [ID], { description: 'The irritants it explains, from one to 50.' })
  irritantIds!: string[];
}

@InputType({ description: 'New words and people for a root cause.' })
export class EditRootCauseInput {
  @Field(() => ID, { description: 'The root cause.' })
  rootCauseId!: string;

  @Field(() => String, { description: 'What it is, in a line.' })
  title!: string;

  @Field(() => String, { description: 'How it makes them happen, in Markdown.' })
  explanation!: string;

  @Field(() => ID, { description: 'Who of the team answers for it.' })
  ownerId!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for where it comes from; left out, nobody.' })
  upstreamOwnerId?: string | null;
}

@InputType({ description: 'Irritants that a root cause explains.' })
export class GatherIrritantsInput {
  @Field(() => ID, { description: 'The root cause.' })
  rootCauseId!: string;

  @Field(() => [ID], { description: 'The irritants, from one to 50.' })
  irritantIds!: string[];
}

@InputType({ description: 'A fix of a root cause.' })
export class FixRootCauseInput {
  @Field(() => ID, { description: 'The root cause.' })
  rootCauseId!: string;

  @Field(() => String, { description: 'What was done: plain text, at most 2,000 characters.' })
  words!: string;
}

@InputType({ description: 'A call for ideas. It has no date on which it ends.' })
export class CallForIdeasInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The irritant it is about, which at least two people reported; or else a root cause.',
  })
  irritantId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The root cause it is about.' })
  rootCauseId?: string | null;

  @Field(() => String, { description: 'What is asked, in a line of at most 300 characters.' })
  question!: string;
}

@InputType({ description: 'An idea, and the irritant or the root cause it answers.' })
export class LinkIdeaToIrritantInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, { nullable: true, description: 'The irritant; or else a root cause.' })
  irritantId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The root cause.' })
  rootCauseId?: string | null;
}

import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Two ideas of which the first goes on as part of the second.' })
export class MergeIdeasInput {
  @Field(() => ID, { description: 'The idea that goes on as part of the other.' })
  sourceId!: string;

  @Field(() => ID, { description: 'The idea that goes on.' })
  targetId!: string;

  @Field(() => String, { description: 'Why; its author reads this. At most 1,000 characters.' })
  why!: string;
}

@InputType({ description: 'An objection of the author of a merged idea.' })
export class ObjectToMergeInput {
  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string;

  @Field(() => String, { description: 'Why it should stand by itself, at most 1,000 characters.' })
  words!: string;
}

@InputType({ description: 'A merge to undo.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string;

  @Field(() => String, { description: 'Why; everybody concerned can read this. At most 1,000 characters.' })
  why!: string;
}

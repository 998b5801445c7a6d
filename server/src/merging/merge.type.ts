import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import type { MergeAction } from './merge.policy.js';

export const MergeActionEnum = enumOf<MergeAction>('MergeAction', 'What somebody may do to a merge.', {
  OBJECT: 'Say, as the author of the merged idea, why it should stand by itself.',
  UNDO: 'Let the merged idea stand by itself again.',
});

@ObjectType({ description: 'One idea going on as part of another.', simpleResolvers: true })
export class IdeaMerge {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Date, { description: 'When they were merged.' })
  mergedAt!: Date;

  @Field(() => String, { description: 'Why, in the words of who merged them.' })
  why!: string;

  @Field(() => Date, { description: 'Until when the author of the merged idea can object.' })
  objectBefore!: Date;

  @Field(() => String, { nullable: true, description: 'Why its author objects; null when they have not.' })
  objection!: string | null;

  @Field(() => Date, { nullable: true, description: 'When its author objected.' })
  objectedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was undone; null while it stands.' })
  undoneAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  undoneWhy!: string | null;

  sourceId!: string;
  targetId!: string;
  sourceAuthorId!: string;
  mergedById!: string;
  undoneById!: string | null;
}

@ObjectType({ description: 'What merging two ideas would bring to the second.', simpleResolvers: true })
export class MergePreview {
  @Field(() => Int, { description: 'Customers who support the first.' })
  customers!: number;

  @Field(() => Int, { description: 'People of the team who support the first.' })
  team!: number;

  @Field(() => Int, { description: 'How many of all these support the second as well; they count once.' })
  both!: number;

  @Field(() => Int, { description: 'Comments that would be shown in the second.' })
  comments!: number;

  @Field(() => Int, { description: 'People who follow the first.' })
  followers!: number;

  @Field(() => Boolean, { description: 'Whether what was said would be read by more people than now.' })
  opensWords!: boolean;

  @Field(() => String, { nullable: true, description: 'Why they cannot be merged; null when they can.' })
  refusal!: string | null;
}

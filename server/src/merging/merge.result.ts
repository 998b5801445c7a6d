import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { IdeaMerge } from './merge.type.js';

@ObjectType({ description: 'The ideas were merged.', simpleResolvers: true })
export class IdeasMerged {
  @Field(() => IdeaMerge, { description: 'The merge, with both ideas as they are now.' })
  readonly merge: IdeaMerge;

  constructor(merge: IdeaMerge) {
    this.merge = merge;
  }
}

@ObjectType({ description: 'The merge was objected to or undone.', simpleResolvers: true })
export class MergeChanged {
  @Field(() => IdeaMerge, { description: 'The merge as it is now.' })
  readonly merge: IdeaMerge;

  constructor(merge: IdeaMerge) {
    this.merge = merge;
  }
}

export const MergeIdeasResult = createUnionType({
  name: 'MergeIdeasResult',
  description: 'The merge, or why the ideas were not merged.',
  types: () => [IdeasMerged, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeMergeResult = createUnionType({
  name: 'ChangeMergeResult',
  description: 'The merge, or why it was not changed.',
  types: () => [MergeChanged, InvalidInput, NotFound, NotPossible] as const,
});

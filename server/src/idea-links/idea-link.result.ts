import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

@ObjectType({ description: 'A link was made or removed.', simpleResolvers: true })
export class IdeaLinksChanged {
  @Field(() => [Idea], { description: 'The ideas with their links as they are now.' })
  readonly ideas: Idea[];

  constructor(ideas: Idea[]) {
    this.ideas = ideas;
  }
}

export const IdeaLinksResult = createUnionType({
  name: 'IdeaLinksResult',
  description: 'The ideas with their links, or why these were not changed.',
  types: () => [IdeaLinksChanged, InvalidInput, NotFound, NotPossible] as const,
});

import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Space } from './space.type.js';

@ObjectType({ description: 'A space as it is now.', simpleResolvers: true })
export class SpaceChanged {
  @Field(() => Space, { description: 'The space, with its stages, tags and purpose.' })
  readonly space: Space;

  constructor(space: Space) {
    this.space = space;
  }
}

export const ChangeSpaceResult = createUnionType({
  name: 'ChangeSpaceResult',
  description: 'What comes of changing a space.',
  types: () => [SpaceChanged, InvalidInput, NotFound, NotPossible] as const,
});

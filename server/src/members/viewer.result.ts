import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotPossible } from '../platform/problems.js';
import { Viewer } from './viewer.type.js';

@ObjectType({ description: 'The viewer as they are now.', simpleResolvers: true })
export class ProfileChanged {
  @Field(() => Viewer, { description: 'The viewer.' })
  readonly viewer: Viewer;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }
}

export const ChangeProfileResult = createUnionType({
  name: 'ChangeProfileResult',
  description: 'What comes of changing something of oneself.',
  types: () => [ProfileChanged, InvalidInput, NotPossible] as const,
});

import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Difference } from './difference.type.js';

@ObjectType({ description: 'A difference was opened or changed.', simpleResolvers: true })
export class DifferenceChanged {
  @Field(() => Difference, { description: 'The difference as it is now.' })
  readonly difference: Difference;

  constructor(difference: Difference) {
    this.difference = difference;
  }
}

export const DifferenceResult = createUnionType({
  name: 'DifferenceResult',
  description: 'The difference, or why nothing changed.',
  types: () => [DifferenceChanged, InvalidInput, NotFound, NotPossible] as const,
});

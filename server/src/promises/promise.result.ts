import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { PromiseOfTeam } from './promise.type.js';

@ObjectType({ description: 'The promise was made or changed.', simpleResolvers: true })
export class PromiseChanged {
  @Field(() => PromiseOfTeam, { description: 'The promise as it is now.' })
  readonly promise: PromiseOfTeam;

  constructor(promise: PromiseOfTeam) {
    this.promise = promise;
  }
}

export const PromiseResult = createUnionType({
  name: 'PromiseResult',
  description: 'The promise as it is now, or why nothing was changed.',
  types: () => [PromiseChanged, InvalidInput, NotFound, NotPossible] as const,
});

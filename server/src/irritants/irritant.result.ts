import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Irritant } from './irritant.type.js';

@ObjectType({ description: 'The irritant was reported.', simpleResolvers: true })
export class IrritantReported {
  @Field(() => Irritant, { description: 'The new irritant.' })
  irritant!: Irritant;

  @Field(() => Boolean, { description: 'Whether reporting made the viewer a follower of it.' })
  nowFollowing!: boolean;
}

@ObjectType({ description: 'The irritant was changed.', simpleResolvers: true })
export class IrritantChanged {
  @Field(() => Irritant, { description: 'The irritant as it is now.' })
  irritant!: Irritant;
}

export const ReportIrritantResult = createUnionType({
  name: 'ReportIrritantResult',
  description: 'The reported irritant, or why it was not reported.',
  types: () => [IrritantReported, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeIrritantResult = createUnionType({
  name: 'ChangeIrritantResult',
  description: 'The changed irritant, or why it was not changed.',
  types: () => [IrritantChanged, InvalidInput, NotFound, NotPossible] as const,
});

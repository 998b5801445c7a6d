import { createUnionType, Field, ObjectType } from 'type-graphql';
import { WordingHint } from '../answers/answer.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Recovery } from './recovery.type.js';

@ObjectType({ description: 'The recovery was changed; the other side hears of it.', simpleResolvers: true })
export class RecoveryChanged {
  @Field(() => Recovery, { description: 'The recovery as it is now.' })
  readonly recovery: Recovery;

  constructor(recovery: Recovery) {
    this.recovery = recovery;
  }
}

export const RecoveryResult = createUnionType({
  name: 'RecoveryResult',
  description: 'The recovery, or why it was not changed.',
  types: () => [RecoveryChanged, InvalidInput, NotFound, NotPossible, WordingHint] as const,
});

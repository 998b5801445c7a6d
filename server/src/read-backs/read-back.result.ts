import { createUnionType, Field, ObjectType } from 'type-graphql';
import words from '../locales/en/read-backs.json' with { type: 'json' };
import { InvalidInput, NotFound, NotPossible, Problem } from '../platform/problems.js';
import { LocalDate } from '../platform/schema.js';
import { ReadBack, ReadBackNeedEnum, type ReadBackNeed } from './read-back.type.js';

@ObjectType({ description: 'A read-back was asked or answered.', simpleResolvers: true })
export class ReadBackChanged {
  @Field(() => ReadBack, { description: 'The read-back as it is now.' })
  readonly readBack: ReadBack;

  constructor(readBack: ReadBack) {
    this.readBack = readBack;
  }
}

export const ReadBackResult = createUnionType({
  name: 'ReadBackResult',
  description: 'The read-back, or why it was not asked or answered.',
  types: () => [ReadBackChanged, InvalidInput, NotFound, NotPossible] as const,
});

@ObjectType({
  implements: Problem,
  description:
    'An answer may not plan or decline the idea before its author was asked whether they were understood.',
  simpleResolvers: true,
})
export class ReadBackNeeded extends Problem {
  @Field(() => ReadBackNeedEnum, { description: 'Whether to ask, or to wait.' })
  readonly need: ReadBackNeed;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the author was asked: the first day on which silence passes.',
  })
  readonly passesOn: string | null;

  constructor(need: ReadBackNeed, passesOn: string | null) {
    super('READ_BACK_NEEDED', need === 'WAITING' ? words.waiting : words.needed);
    this.need = need;
    this.passesOn = passesOn;
  }
}

import { createUnionType, Field, ObjectType } from 'type-graphql';
import { WordingHint } from '../answers/answer.module.js';
import { Idea } from '../ideas/idea.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

@ObjectType({ description: 'The note was written; who waits hears of it.', simpleResolvers: true })
export class LateNoteWritten {
  @Field(() => Idea, { description: 'The idea as it is now.' })
  readonly idea: Idea;

  constructor(idea: Idea) {
    this.idea = idea;
  }
}

export const LateNoteResult = createUnionType({
  name: 'LateNoteResult',
  description: 'The idea with the note, or why it was not written.',
  types: () => [LateNoteWritten, InvalidInput, NotFound, NotPossible, WordingHint] as const,
});

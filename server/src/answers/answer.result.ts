import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import words from '../locales/en/blaming-words.json' with { type: 'json' };
import { InvalidInput, NotFound, NotPossible, Problem } from '../platform/problems.js';
import { ReadBackNeeded } from '../read-backs/read-back.module.js';
import { Answer } from './answer.type.js';

@ObjectType({ description: 'The idea was answered.', simpleResolvers: true })
export class AnswerGiven {
  @Field(() => Answer, { description: 'The new answer.' })
  readonly answer: Answer;

  @Field(() => Idea, { description: 'The idea as it is now.' })
  readonly idea: Idea;

  constructor(answer: Answer, idea: Idea) {
    this.answer = answer;
    this.idea = idea;
  }
}

@ObjectType({
  implements: Problem,
  description:
    'Some words may put the blame on the person who asked, or make an excuse of an apology. Sent again with `acknowledgeWording`, it passes.',
  simpleResolvers: true,
})
export class WordingHint extends Problem {
  @Field(() => [String], { description: 'The words in question.' })
  readonly words: string[];

  constructor(found: string[], message: string = words.hint) {
    super('WORDING_HINT', message);
    this.words = found;
  }
}

export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  description: 'The answer, or why it was not given.',
  types: () => [AnswerGiven, InvalidInput, NotFound, NotPossible, ReadBackNeeded, WordingHint] as const,
});

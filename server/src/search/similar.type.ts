import { createUnionType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { Irritant } from '../irritants/irritant.module.js';

export const SimilarThing = createUnionType({
  name: 'SimilarThing',
  description: 'Something that says much the same as what is being written.',
  types: () => [Idea, Irritant] as const,
});
export type SimilarThing = Idea | Irritant;

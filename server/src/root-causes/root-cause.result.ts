import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { Irritant } from '../irritants/irritant.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { CallForIdeas, RootCause } from './root-cause.type.js';

@ObjectType({ description: 'The root cause was changed.', simpleResolvers: true })
export class RootCauseChanged {
  @Field(() => RootCause, { description: 'The root cause as it is now.' })
  rootCause!: RootCause;
}

@ObjectType({ description: 'A call for ideas began or ended.', simpleResolvers: true })
export class CallChanged {
  @Field(() => CallForIdeas, { description: 'The call as it is now.' })
  call!: CallForIdeas;
}

@ObjectType({ description: 'What an idea answers was changed.', simpleResolvers: true })
export class IdeaAnswersChanged {
  @Field(() => Idea, { description: 'The idea.' })
  idea!: Idea;

  @Field(() => Irritant, { nullable: true, description: 'The irritant it was about.' })
  irritant!: Irritant | null;

  @Field(() => RootCause, { nullable: true, description: 'The root cause it was about.' })
  rootCause!: RootCause | null;
}

export const ChangeRootCauseResult = createUnionType({
  name: 'ChangeRootCauseResult',
  description: 'The changed root cause, or why it was not changed.',
  types: () => [RootCauseChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeCallResult = createUnionType({
  name: 'ChangeCallResult',
  description: 'The call for ideas, or why nothing changed.',
  types: () => [CallChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeIdeaAnswersResult = createUnionType({
  name: 'ChangeIdeaAnswersResult',
  description: 'What the idea answers, or why it was not changed.',
  types: () => [IdeaAnswersChanged, InvalidInput, NotFound, NotPossible] as const,
});

import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

@InputType({ description: 'Whom to invite as a co-author: a member, or somebody by name and e-mail.' })
export class InviteCoAuthorInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, { nullable: true, description: 'A member who is here already.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of somebody invited by e-mail.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address. Whoever signs in with it can answer, also who was not here before.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A personal word, in at most 500 characters.' })
  message?: string | null;
}

@ObjectType({ description: 'Who writes an idea, or was asked to, has changed.', simpleResolvers: true })
export class CoAuthorsChanged {
  @Field(() => Idea, { description: 'The idea as it is now.' })
  readonly idea: Idea;

  constructor(idea: Idea) {
    this.idea = idea;
  }
}

export const ChangeCoAuthorsResult = createUnionType({
  name: 'ChangeCoAuthorsResult',
  description: 'The idea with its co-authors, or why they were not changed.',
  types: () => [CoAuthorsChanged, InvalidInput, NotFound, NotPossible] as const,
});

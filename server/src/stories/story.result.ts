import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { StoryInvitation } from './invitation.type.js';
import { StoryPerson } from './parts.type.js';
import { Story } from './story.type.js';

@ObjectType({ description: 'The story was saved.', simpleResolvers: true })
export class StorySaved {
  @Field(() => Story, { description: 'The story as it stands now.' })
  story!: Story;
}

@ObjectType({ description: 'Something of a story changed.', simpleResolvers: true })
export class StoryChanged {
  @Field(() => Story, {
    nullable: true,
    description: 'The story as the viewer may see it now; null when they may not any more.',
  })
  story!: Story | null;
}

@ObjectType({ description: 'The viewer said whether a story may name them.', simpleResolvers: true })
export class StoryNamingAnswered {
  @Field(() => StoryPerson, { description: 'How it stands now.' })
  person!: StoryPerson;
}

@ObjectType({ description: 'Somebody was asked for a story, or answered.', simpleResolvers: true })
export class StoryInvited {
  @Field(() => StoryInvitation, { description: 'The question.' })
  invitation!: StoryInvitation;
}

@ObjectType({ description: 'Whether the viewer may be asked for a story.', simpleResolvers: true })
export class StoryInvitationsSet {
  @Field(() => Boolean, { description: 'Whether they may.' })
  open!: boolean;
}

export const SaveStoryResult = createUnionType({
  name: 'SaveStoryResult',
  description: 'The story, or why it was not saved.',
  types: () => [StorySaved, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeStoryResult = createUnionType({
  name: 'ChangeStoryResult',
  description: 'What came of an act on a story.',
  types: () => [StoryChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const AnswerNamingResult = createUnionType({
  name: 'AnswerNamingResult',
  description: 'What came of saying whether a story may name one.',
  types: () => [StoryNamingAnswered, InvalidInput, NotFound, NotPossible] as const,
});

export const StoryInvitationResult = createUnionType({
  name: 'StoryInvitationResult',
  description: 'What came of asking somebody for a story, or of an answer.',
  types: () => [StoryInvited, InvalidInput, NotFound, NotPossible] as const,
});

export const SetStoryInvitationsResult = createUnionType({
  name: 'SetStoryInvitationsResult',
  description: 'What came of saying whether one may be asked for a story.',
  types: () => [StoryInvitationsSet, InvalidInput] as const,
});

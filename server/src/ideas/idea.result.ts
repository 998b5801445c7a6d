import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import words from '../locales/en/edit-conflict.json' with { type: 'json' };
import { InvalidInput, NotFound, NotPossible, Problem } from '../platform/problems.js';
import { SuggestionMerge } from './idea.merge.js';
import { Idea } from './idea.type.js';

@ObjectType({ description: 'The idea was posted.', simpleResolvers: true })
export class IdeaPosted {
  @Field(() => Idea, { description: 'The new idea.' })
  readonly idea: Idea;

  @Field(() => Boolean, { description: 'Whether posting made the viewer a follower of it.' })
  readonly nowFollowing: boolean;

  constructor(idea: Idea, nowFollowing: boolean) {
    this.idea = idea;
    this.nowFollowing = nowFollowing;
  }
}

@ObjectType({ description: 'The idea was changed.', simpleResolvers: true })
export class IdeaChanged {
  @Field(() => Idea, { description: 'The idea as it is now.' })
  readonly idea: Idea;

  constructor(idea: Idea) {
    this.idea = idea;
  }
}

@ObjectType({
  implements: Problem,
  description: 'Somebody changed the words meanwhile; what stands now comes along, so that nothing is lost.',
  simpleResolvers: true,
})
export class EditConflict extends Problem {
  @Field(() => Int, { description: 'Revision that stands now.' })
  readonly currentRevision: number;

  @Field(() => String, { description: 'Title that stands now.' })
  readonly currentTitle: string;

  @Field(() => String, { description: 'Words that stand now, in Markdown.' })
  readonly currentText: string;

  @Field(() => SuggestionMerge, {
    nullable: true,
    description: 'Both put together; null when the edit did not begin with any revision.',
  })
  readonly merge: SuggestionMerge | null;

  constructor(
    { revision, title, text }: { revision: number; title: string; text: string },
    merge: SuggestionMerge | null,
  ) {
    super('EDIT_CONFLICT', words.message);
    this.currentRevision = revision;
    this.currentTitle = title;
    this.currentText = text;
    this.merge = merge;
  }
}

export const PostIdeaResult = createUnionType({
  name: 'PostIdeaResult',
  description: 'The posted idea, or why it was not posted.',
  types: () => [IdeaPosted, InvalidInput, NotFound, NotPossible] as const,
});

export const EditIdeaResult = createUnionType({
  name: 'EditIdeaResult',
  description: 'The edited idea, or why it was not edited.',
  types: () => [IdeaChanged, InvalidInput, NotFound, NotPossible, EditConflict] as const,
});

export const ChangeIdeaResult = createUnionType({
  name: 'ChangeIdeaResult',
  description: 'The changed idea, or why it was not changed.',
  types: () => [IdeaChanged, InvalidInput, NotFound, NotPossible] as const,
});

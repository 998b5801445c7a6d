import type { StoryKind } from '@rapport/shared/telling';
import type { Composed } from './composed-story';
import type { StoryToEditQuery } from './WriteStory.generated';

export type StoryToEdit = NonNullable<StoryToEditQuery['story']>;

/** A story that is begun: told by oneself, in the one space there is or the one asked for. */
export function newStory({
  space,
  spaces,
  kind,
  invitationId,
  idea,
}: {
  /** Slug of the space somebody comes from. */
  space: string | null;
  spaces: readonly { id: string; slug: string }[];
  kind: StoryKind;
  invitationId: string | null;
  /** The idea somebody comes from. */
  idea: { id: string; title: string } | null;
}): Composed {
  const only = spaces.length === 1 ? spaces[0] : undefined;
  return {
    storyId: null,
    fromRevision: null,
    kind,
    spaceId: (spaces.find(({ slug }) => slug === space) ?? only)?.id ?? '',
    title: '',
    context: '',
    mayNotFit: '',
    text: '',
    felt: '',
    fromYear: null,
    untilYear: null,
    qualities: [],
    ownQuality: '',
    ideaIds: idea ? [idea.id] : [],
    outcomeIds: [],
    invitationId,
    known: idea ? { [idea.id]: idea.title } : {},
  };
}

/** A story as it stands, to be changed. */
export function storyAsItStands(story: StoryToEdit): Composed {
  const { ideas, outcomes } = story;
  return {
    storyId: story.id,
    fromRevision: story.revision,
    kind: story.kind,
    spaceId: story.space.id,
    title: story.title,
    context: story.context,
    mayNotFit: story.mayNotFit,
    text: story.text,
    felt: story.felt ?? '',
    fromYear: story.fromYear,
    untilYear: story.untilYear,
    qualities: [...story.qualities],
    ownQuality: story.ownQuality ?? '',
    ideaIds: ideas.map(({ id }) => id),
    outcomeIds: outcomes.map(({ id }) => id),
    invitationId: null,
    known: Object.fromEntries([...ideas, ...outcomes].map(({ id, title }) => [id, title])),
  };
}

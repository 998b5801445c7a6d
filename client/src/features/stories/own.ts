import type { OwnNamingFragment, OwnStoriesQuery } from './OwnStories.generated';

export type OwnStory = OwnStoriesQuery['stories']['edges'][number]['node'];
export type OwnNaming = Omit<OwnNamingFragment, ' $fragmentName'>;
/** One whose story can be read, so that one knows what one agrees to. */
export type ReadableNaming = OwnNaming & { story: NonNullable<OwnNaming['story']> };

import type { StoryKind } from '@rapport/shared/telling';
import type { ListedStoryFragment, StoryTellerFragment } from './Story.generated';
import type { StoryPageQuery } from './StoryPage.generated';

export type Teller = Omit<StoryTellerFragment, ' $fragmentName'>;
export type ListedStory = Omit<ListedStoryFragment, ' $fragmentName'>;
export type PageStory = NonNullable<StoryPageQuery['story']>;
export type Side = NonNullable<PageStory['side']>;
export type Consent = PageStory['consents'][number];
/** What somebody agrees to show, with what they agreed to so far. */
export interface Consented {
  id: string;
  kind: StoryKind;
  title: string;
  excerpt: string;
  consents: readonly Consent[];
}
export type Suggestion = PageStory['suggestions'][number];
/** What is compared with words that were suggested. */
export type Decided = Pick<PageStory, 'title' | 'context' | 'text' | 'suggestions'>;

import type { IdeaPageQuery } from './IdeaPage.generated';

/** The idea of an idea's page. */
export type PageIdea = NonNullable<IdeaPageQuery['idea']>;

import type { IdeaPageQuery } from './IdeaPage.generated';

/** The idea of an idea's page. */
export type PageIdea = NonNullable<IdeaPageQuery['idea']>;

/** Path of the idea's feed; null while visitors may not read it. */
export function feedOf({ number, space, withdrawnAt, stage }: PageIdea): string | null {
  const isPublic = space.visibility === 'PUBLIC' && !withdrawnAt && stage.category !== 'MERGED';
  return isPublic ? `/ideas/${number}/feed.atom` : null;
}

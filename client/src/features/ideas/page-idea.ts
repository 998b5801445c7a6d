import type { IdeaPageQuery } from './IdeaPage.generated';

/** The idea of an idea's page. */
export type PageIdea = NonNullable<IdeaPageQuery['idea']>;

/** Path of the idea's feed; null while visitors may not read it. */
export function feedOf({ number, space, withdrawnAt, stage }: PageIdea): string | null {
  const isPublic = space.visibility === 'PUBLIC' && !withdrawnAt && stage.category !== 'MERGED';
  return isPublic ? `/ideas/${number}/feed.atom` : null;
}

/** What moves the page when others change it. */
export const MOVING = [
  'title',
  'textHtml',
  'revision',
  'withdrawnAt',
  'coAuthors',
  'stage',
  'waiting',
  'answers',
  'review',
  'readBacks',
  'lateNote',
  'mergedFrom',
  'reopening',
  'outcome',
  'meeting',
  'promises',
  'stories',
  'handOvers',
] as const satisfies readonly (keyof PageIdea)[];

/** The newest answer that was not there before. */
export const freshAnswer = (before: PageIdea, now: PageIdea): PageIdea['answers'][number] | undefined =>
  now.answers.findLast(({ id }) => !before.answers.some((answer) => answer.id === id));

/** Whether others than the viewer answered the idea, or joined those who write it, which nobody can do for them. */
export function isByOthers(before: PageIdea, now: PageIdea, viewerId: string | undefined): boolean {
  const fresh = freshAnswer(before, now);
  const known = [viewerId, ...before.coAuthors.map(({ id }) => id)];
  return (
    (fresh !== undefined && fresh.author.id !== viewerId) ||
    now.coAuthors.some(({ id }) => !known.includes(id))
  );
}

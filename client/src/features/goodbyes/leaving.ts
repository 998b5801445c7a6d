import type { LeavingChoice } from '@rapport/shared/remembering';
import { t } from './words';

/** What there is of somebody, counted before they decide what becomes of it. */
export interface Counts {
  ideas: number;
  irritants: number;
  conversations: number;
  comments: number;
  suggestions: number;
  votes: number;
  credits: number;
  stories: number;
  promises: number;
}

export interface Fate {
  thing: string;
  becomes: string;
}

/** What becomes of each thing, in the order in which people ask. Things there are none of are left out. */
export function fatesOf(counts: Counts, choice: LeavingChoice): Fate[] {
  const counted = (thing: keyof Counts, becomes: string): Fate[] =>
    counts[thing] > 0 ? [{ thing: t(`leave.thing.${thing}`, { count: counts[thing] }), becomes }] : [];
  const words = t(`leave.becomes.${choice}.words`);
  return [
    ...counted('ideas', words),
    ...counted('irritants', words),
    ...counted('conversations', words),
    ...counted('comments', words),
    ...counted(
      'suggestions',
      t(choice === 'KEEP' ? 'leave.becomes.suggestions' : 'leave.becomes.suggestionsNoName'),
    ),
    ...counted('votes', t(choice === 'REMOVE' ? 'leave.becomes.votesGo' : 'leave.becomes.votes')),
    ...counted('credits', t(`leave.becomes.${choice}.credits`)),
    ...counted('stories', t('leave.becomes.stories')),
    ...counted('promises', t('leave.becomes.promises')),
    { thing: t('leave.thing.own'), becomes: t('leave.becomes.own') },
    { thing: t('leave.thing.access'), becomes: t('leave.becomes.access') },
    { thing: t('leave.thing.mail'), becomes: t('leave.becomes.mail') },
  ];
}

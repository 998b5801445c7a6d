import type { LeavingChoice } from '@rapport/shared/remembering';
import { t } from './words';

const WORDS = ['ideas', 'irritants', 'conversations', 'comments', 'suggestions'] as const;
type Word = (typeof WORDS)[number];
type Rest = 'beside' | 'votes' | 'credits' | 'stories' | 'seats' | 'promises';

/** What there is of somebody, counted before they decide what becomes of it, and how much of it others built on. */
export type Counts = Record<Word | Rest, number> & Record<`${Word}BuiltOn`, number>;

export interface Fate {
  thing: string;
  becomes: string;
}

/** Of words that go as far as nobody built on them: how many go, and how many stay. */
function removed(all: number, builtOn: number): string {
  const stay = Math.min(all, builtOn);
  if (stay === 0) return t('leave.becomes.REMOVE.all', { count: all });
  if (stay === all) return t('leave.becomes.REMOVE.none', { count: all });
  return `${t('leave.becomes.REMOVE.some', { count: all - stay })} ${t('leave.becomes.REMOVE.rest', { count: stay })}`;
}

/** What becomes of each thing, in the order in which people ask. Things there are none of are left out. */
export function fatesOf(counts: Counts, choice: LeavingChoice): Fate[] {
  const counted = (thing: Word | Rest, becomes: string): Fate[] =>
    counts[thing] > 0 ? [{ thing: t(`leave.thing.${thing}`, { count: counts[thing] }), becomes }] : [];
  const wordsOf = (thing: Word): string =>
    choice === 'REMOVE'
      ? removed(counts[thing], counts[`${thing}BuiltOn`])
      : t(`leave.becomes.${choice}.words`);
  return [
    ...WORDS.flatMap((thing) => counted(thing, wordsOf(thing))),
    ...counted('beside', t(`leave.becomes.${choice}.beside`)),
    ...counted('votes', t(choice === 'REMOVE' ? 'leave.becomes.votesGo' : 'leave.becomes.votes')),
    ...counted('credits', t(`leave.becomes.${choice}.credits`)),
    ...counted('stories', t('leave.becomes.stories')),
    ...counted('seats', t('leave.becomes.seats')),
    ...counted('promises', t('leave.becomes.promises')),
    { thing: t('leave.thing.own'), becomes: t('leave.becomes.own') },
    { thing: t('leave.thing.access'), becomes: t('leave.becomes.access') },
    { thing: t('leave.thing.mail'), becomes: t('leave.becomes.mail') },
  ];
}

import type { FeelingKind } from '@rapport/shared/feeling';
import type { FeltThingFragment } from './Feelings.generated';
import type { ToldFeelingFragment } from './MyFeelings.generated';

/** What may have felt like something, as its page shows it. */
export type FeltThing = Omit<FeltThingFragment, ' $fragmentName'>;
/** What one person told another. */
export type ToldFeeling = Omit<ToldFeelingFragment, ' $fragmentName'>;

const WORDS = { reply: 'REPLY', answer: 'ANSWER', outcome: 'OUTCOME' } as const;

/** The kind that an address names; null for none. */
export const kindOf = (word: string | undefined): FeelingKind | null =>
  Object.hasOwn(WORDS, word ?? '') ? WORDS[word as keyof typeof WORDS] : null;

/** Where one tells how something felt. */
export const feelingPath = (kind: FeelingKind, id: string): string =>
  `/how-it-felt/${kind.toLowerCase()}/${id}`;

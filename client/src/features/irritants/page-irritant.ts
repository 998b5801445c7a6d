import type { IrritantPageQuery } from './IrritantPage.generated';

/** The irritant of an irritant's page. */
export type PageIrritant = NonNullable<IrritantPageQuery['irritant']>;

/** What moves the page when others change it. */
export const MOVING = [
  'title',
  'situationHtml',
  'workaroundHtml',
  'likes',
  'dislikes',
  'state',
  'withdrawnAt',
  'fixedAt',
  'fix',
  'outcome',
  'sameAs',
  'same',
  'rootCause',
  'call',
  'ideas',
] as const satisfies readonly (keyof PageIrritant)[];

import type { IrritantPageQuery } from './IrritantPage.generated';

/** The irritant of an irritant's page. */
export type PageIrritant = NonNullable<IrritantPageQuery['irritant']>;

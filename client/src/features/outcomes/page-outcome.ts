import type { OutcomePageQuery } from './OutcomePage.generated';

/** The outcome of an outcome's page. */
export type PageOutcome = NonNullable<OutcomePageQuery['outcome']>;

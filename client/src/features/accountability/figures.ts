import type { AccountabilityQuery } from './Accountability.generated';

/** Everything the page shows. */
export type Figures = AccountabilityQuery['accountability'];

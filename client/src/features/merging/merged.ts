import type { MergedIdeaFragment } from './Merging.generated';

export type Merged = Omit<MergedIdeaFragment, ' $fragmentName'>;
export type Merge = Merged['mergedFrom'][number];

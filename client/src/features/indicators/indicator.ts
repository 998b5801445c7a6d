import type { AttentionItemWholeFragment, WholeIndicatorFragment } from './Indicators.generated';

export type Indicator = Omit<WholeIndicatorFragment, ' $fragmentName'>;
export type Look = Indicator['looks'][number];
export type Item = Omit<AttentionItemWholeFragment, ' $fragmentName'>;

import type { IndicatorName } from '@rapport/shared/indicating';
import { defineEvent } from '../platform/events.js';

export const attentionSettled = defineEvent<{ itemId: string }>('attentionSettled');
export const attentionHandedOver = defineEvent<{ itemId: string; toId: string }>('attentionHandedOver');
export const indicatorLimitSet = defineEvent<{ indicator: IndicatorName; key: string; value: number }>(
  'indicatorLimitSet',
);

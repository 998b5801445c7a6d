import type { IndicatorName } from '@rapport/shared/indicating';
import { defineEvent } from '../platform/events.js';

export interface AttentionFor {
  itemId: string;
  /** Who looks after it from now on. */
  toId: string;
}

/** An item is somebody's to look at: it has just opened, or came to them when its owner left the team. */
export const attentionAsked = defineEvent<AttentionFor>('attentionAsked');
export const attentionSettled = defineEvent<{ itemId: string }>('attentionSettled');
export const attentionHandedOver = defineEvent<AttentionFor>('attentionHandedOver');
export const indicatorLimitSet = defineEvent<{ indicator: IndicatorName; key: string; value: number }>(
  'indicatorLimitSet',
);

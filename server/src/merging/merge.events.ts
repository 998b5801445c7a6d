import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

/** What changes when ideas become one or two again: the source, and the idea that shows what the source brought. */
export interface OfMerge {
  mergeId: string;
  sourceId: string;
  sourceThreadId: string;
  /** The end of the chain, which is not the target when that was merged on. */
  shownInId: string;
  shownInThreadId: string;
}

const topic = ({ shownInId }: OfMerge): string => ideaTopic(shownInId);

export const ideasMerged = defineEvent<OfMerge>('ideasMerged', topic);
export const mergeUndone = defineEvent<OfMerge>('mergeUndone', topic);
export const mergeObjected = defineEvent<{ mergeId: string; targetId: string }>(
  'mergeObjected',
  ({ targetId }) => ideaTopic(targetId),
);

/** For those who watch the source: it goes on elsewhere, or stands by itself again. */
export const sourceChanged = defineEvent<{ mergeId: string; sourceId: string }>(
  'mergeSourceChanged',
  ({ sourceId }) => ideaTopic(sourceId),
);

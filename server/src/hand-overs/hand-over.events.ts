import type { HandOverKind } from '@rapport/shared/vocabulary';
import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

/** Somebody else answers for something from now on. */
export interface HandedOver {
  handOverId: string;
  kind: HandOverKind;
  thingId: string;
  threadId: string;
  fromId: string | null;
  toId: string;
}

export const handedOver = defineEvent<HandedOver>('handedOver', ({ kind, thingId }) =>
  kind === 'IDEA' ? ideaTopic(thingId) : null,
);

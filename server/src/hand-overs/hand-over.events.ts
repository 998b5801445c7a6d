import type { HandOverKind } from '@rapport/shared/vocabulary';
import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';
import { promisesTopic } from '../threads/thread.module.js';

/** Somebody else answers for something from now on. */
export interface HandedOver {
  handOverId: string;
  kind: HandOverKind;
  thingId: string;
  threadId: string;
  fromId: string | null;
  toId: string;
}

export const handedOver = defineEvent<HandedOver>('handedOver', ({ kind, thingId, threadId }) => {
  switch (kind) {
    case 'IDEA':
      return ideaTopic(thingId);
    case 'PROMISE':
      return promisesTopic(threadId);
    // Not even the time of it is for who watches the thread.
    case 'RECOVERY':
      return null;
  }
});

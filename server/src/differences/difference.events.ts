import { ideaTopic } from '../ideas/idea.module.js';
import { defineEvent } from '../platform/events.js';

export interface DifferenceEvent {
  differenceId: string;
  ideaId: string;
  threadId: string;
}

const topic = ({ ideaId }: DifferenceEvent): string => ideaTopic(ideaId);

export const differenceOpened = defineEvent<DifferenceEvent>('differenceOpened', topic);
/** Either side said, proposed or agreed to something. */
export const differenceMoved = defineEvent<DifferenceEvent>('differenceMoved', topic);
export const differenceClosed = defineEvent<DifferenceEvent>('differenceClosed', topic);
/** Its day has come. */
export const differenceReopened = defineEvent<DifferenceEvent>('differenceReopened', topic);

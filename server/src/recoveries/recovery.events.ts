import { defineEvent } from '../platform/events.js';

export interface RecoveryEvent {
  recoveryId: string;
}

/** What the two sides listen to. Nobody else does: the topic of the thread would give the case away. */
export const recoveryTopic = (recoveryId: string): string => `recovery:${recoveryId}`;
const topic = ({ recoveryId }: RecoveryEvent): string => recoveryTopic(recoveryId);

/** It was opened, or a further cause came to it. */
export const recoveryOpened = defineEvent<RecoveryEvent>('recoveryOpened', topic);
export const recoveryWritten = defineEvent<RecoveryEvent>('recoveryWritten', topic);
/** The member said that it is put right; it may be open still. */
export const recoveryPutRight = defineEvent<RecoveryEvent>('recoveryPutRight', topic);
export const recoveryClosed = defineEvent<RecoveryEvent>('recoveryClosed', topic);
export const recoveryReopened = defineEvent<RecoveryEvent>('recoveryReopened', topic);
export const recoveryHandedOver = defineEvent<RecoveryEvent>('recoveryHandedOver', topic);

import { defineEvent } from '../platform/events.js';
import { promisesTopic } from '../threads/thread.module.js';

export interface PromiseEvent {
  promiseId: string;
  threadId: string;
}

const topic = ({ threadId }: PromiseEvent): string => promisesTopic(threadId);

export interface PromiseMoved extends PromiseEvent {
  /** Of the change of its day. */
  dateId: string;
}

/** A promise was given up, or stands open long after its first day: said once. The actor of LATE is who waits for it. */
export interface PromiseBroken extends PromiseEvent {
  madeToId: string | null;
  why: 'DROPPED' | 'LATE';
}

export const promiseMade = defineEvent<PromiseEvent>('promiseMade', topic);
export const promiseMoved = defineEvent<PromiseMoved>('promiseMoved', topic);
export const promiseKept = defineEvent<PromiseEvent>('promiseKept', topic);
export const promiseDropped = defineEvent<PromiseEvent>('promiseDropped', topic);
export const promiseBroken = defineEvent<PromiseBroken>('promiseBroken', topic);

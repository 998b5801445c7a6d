import { defineEvent } from '../platform/events.js';
import { threadTopic } from '../threads/thread.module.js';

export interface IncidentEvent {
  incidentId: string;
  threadId: string;
}

/** Somebody said that it hit them. What they say is for the team alone, so that nobody who watches learns of it. */
export interface IncidentHit extends IncidentEvent {
  memberId: string;
  /** Who signed the incident. */
  authorId: string;
}

const topic = ({ threadId }: IncidentEvent): string => threadTopic(threadId);

export const incidentPublished = defineEvent<IncidentEvent>('incidentPublished', topic);
export const incidentReported = defineEvent<IncidentEvent>('incidentReported', topic);
export const incidentHit = defineEvent<IncidentHit>('incidentHit');

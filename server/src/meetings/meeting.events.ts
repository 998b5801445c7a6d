import { defineEvent } from '../platform/events.js';

/** What live watchers of a meeting listen to. */
export function meetingTopic(meetingId: string): string {
  return `meeting:${meetingId}`;
}

export interface MeetingEvent {
  meetingId: string;
  threadId: string;
}

const topic = ({ meetingId }: MeetingEvent): string => meetingTopic(meetingId);

export const meetingAnnounced = defineEvent<MeetingEvent>('meetingAnnounced', topic);
export const meetingChanged = defineEvent<MeetingEvent>('meetingChanged', topic);
export const meetingCalledOff = defineEvent<MeetingEvent>('meetingCalledOff', topic);
export const meetingSeatsChanged = defineEvent<MeetingEvent>('meetingSeatsChanged', topic);
export const meetingClosed = defineEvent<MeetingEvent>('meetingClosed', topic);

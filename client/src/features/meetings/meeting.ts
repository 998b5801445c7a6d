import type { MeetingPageQuery } from './MeetingPage.generated';
import type { MeetingFactsFragment } from './Meetings.generated';

/** A meeting in a list. */
export type ListedMeeting = Omit<MeetingFactsFragment, ' $fragmentName'>;
/** A meeting with all that its page shows. */
export type WholeMeeting = NonNullable<MeetingPageQuery['meeting']>;
export type Question = WholeMeeting['questions'][number];
export type Line = WholeMeeting['lines'][number];

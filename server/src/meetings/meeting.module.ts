import type { FeatureModule } from '../platform/module.js';
import { MeetingEntity, MeetingIdeaEntity } from './meeting.entity.js';
import { MeetingMutations } from './meeting.mutations.js';
import { meetingReactions } from './meeting.reactions.js';
import { MeetingResolver, MinuteLineFields } from './meeting.resolver.js';
import { MeetingQuestionEntity, MinuteCorrectionEntity, MinuteLineEntity } from './minutes.entity.js';
import { CalendarLinkEntity, MeetingSeatEntity, SpaceTesterEntity } from './seat.entity.js';
import { SpaceTestFields, ViewerMeetingFields } from './seat.fields.js';
import { calendarRoutes } from './calendar.routes.js';
import { IdeaMeetingFields } from './idea.fields.js';
import { askForMinutes, tellOfNearMeetings } from './meeting.schedules.js';
import { SeatMutations } from './seat.mutations.js';
import { seatRoutes } from './seats.routes.js';

export { announceMeeting } from './meeting.commands.js';
export { meetingAnnounced, meetingChanged, meetingClosed, type MeetingEvent } from './meeting.events.js';
export { findMeeting, meetingOfThread } from './meeting.queries.js';
export { meetingPath } from './meeting.rules.js';
export { Meeting } from './meeting.type.js';
export { closeMeeting, logMeeting } from './minutes.commands.js';
export { correctMinutes } from './minutes.correcting.js';
export { answerMeetingQuestion, askInMeeting } from './question.commands.js';
export { askForMinutes, tellOfNearMeetings } from './meeting.schedules.js';
export { joinTests, takeSeat } from './seat.commands.js';

/** People meeting: listening hours, interviews, tests and betas, with seats and minutes (decision 044). */
export const meetingModule: FeatureModule = {
  name: 'meetings',
  entities: [
    MeetingEntity,
    MeetingIdeaEntity,
    MeetingSeatEntity,
    MeetingQuestionEntity,
    MinuteLineEntity,
    MinuteCorrectionEntity,
    SpaceTesterEntity,
    CalendarLinkEntity,
  ],
  resolvers: [
    MeetingResolver,
    MinuteLineFields,
    MeetingMutations,
    SeatMutations,
    SpaceTestFields,
    ViewerMeetingFields,
    IdeaMeetingFields,
  ],
  schedules: [tellOfNearMeetings, askForMinutes],
  routes: (server, services) => {
    calendarRoutes(server, services);
    seatRoutes(server, services);
  },
  reactions: meetingReactions,
};

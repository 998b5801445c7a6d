import type { MeetingState, SeatState } from '@rapport/shared/vocabulary';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { isAdmin, isStaff, type MemberActor } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, NotPossible, Refusal } from '../platform/problems.js';
import { threadPolicy } from '../threads/thread.module.js';
import { MEETING_ACTIONS, type MeetingAction } from './meeting.type.js';

/** What of a meeting decides who may do what. */
export interface JudgedMeeting {
  hostId: string;
  state: MeetingState;
  /** Whether it has begun. */
  begun: boolean;
  viewerSeat: SeatState | null;
  withdrawnAt: Date | null;
  archivedAt: Date | null;
}

const no = (message: string): Refusal => new Refusal(new NotPossible(message));
const ENDED: Partial<Record<MeetingState, string>> = {
  CALLED_OFF: words.isCalledOff,
  CLOSED: words.isClosed,
};

function seat(actor: MemberActor, meeting: JudgedMeeting): true | Refusal {
  if (meeting.state === 'OVER') {
    return no(words.isOver);
  }
  if (meeting.archivedAt || meeting.withdrawnAt) {
    return no(words.spaceArchived);
  }
  if (actor.memberId === meeting.hostId) {
    return no(words.hostHasASeat);
  }
  return meeting.viewerSeat === 'SEATED' || meeting.viewerSeat === 'WAITING' ? no(words.hasASeat) : true;
}

/** Whoever may write minutes puts them right. */
function correct(actor: MemberActor, meeting: JudgedMeeting): true | Refusal {
  if (!isStaff(actor)) {
    return no(words.onlyTeam);
  }
  if (meeting.state !== 'CLOSED') {
    return no(words.notPublished);
  }
  return meeting.archivedAt || meeting.withdrawnAt ? no(words.spaceArchived) : true;
}

/** Who may do what to a meeting they can see. */
export const meetingPolicy = policyOf<JudgedMeeting, MeetingAction>(
  MEETING_ACTIONS,
  (actor, act, meeting) => {
    if (actor.kind === 'anonymous') {
      return new Refusal(new NotFound());
    }
    if (act === 'COMMENT' || act === 'FOLLOW' || act === 'NOTE') {
      return threadPolicy.judge(actor, act, meeting);
    }
    if (act === 'CORRECT_MINUTES') {
      return correct(actor, meeting);
    }
    const ended = ENDED[meeting.state];
    if (ended) {
      return no(ended);
    }
    switch (act) {
      case 'TAKE_SEAT':
        return seat(actor, meeting);
      case 'GIVE_UP_SEAT':
        if (meeting.state === 'OVER') {
          return no(words.isOver);
        }
        return meeting.viewerSeat === 'SEATED' || meeting.viewerSeat === 'WAITING' || no(words.noSeat);
      case 'ASK':
        return meeting.withdrawnAt || meeting.archivedAt ? no(words.spaceArchived) : true;
      case 'ANSWER':
        return isStaff(actor) || no(words.onlyTeam);
      case 'WRITE_MINUTES':
        if (!isStaff(actor)) {
          return no(words.onlyTeam);
        }
        return meeting.begun || no(words.notBegun);
      case 'EDIT':
      case 'CALL_OFF':
        if (!(isStaff(actor) && actor.memberId === meeting.hostId) && !isAdmin(actor)) {
          return no(words.onlyHost);
        }
        return meeting.state === 'OVER' ? no(words.isOver) : true;
    }
  },
);

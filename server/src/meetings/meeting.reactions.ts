import { memberLeft } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { statement } from '../platform/statement.js';
import { promiseMade } from '../promises/promise.module.js';
import { CalendarLinkEntity, MeetingSeatEntity, SpaceTesterEntity } from './seat.entity.js';
import { seatThoseWaiting } from './seat.writes.js';

interface Held {
  id: string;
  threadId: string;
  seats: number | null;
}

// In the order of their ids, so that nobody waits in a circle; also where they could not see the meeting any more.
const seatsAhead = statement<Held>(
  'meetings.seats_ahead',
  `select e.id, e.thread_id as "threadId", e.seats from meeting e
   join meeting_seat z on z.community_id = e.community_id and z.meeting_id = e.id and z.member_id = $2
     and z.state in ('SEATED', 'WAITING')
   where e.community_id = $1 and e.ends_at > $3 and e.closed_at is null and e.called_off_at is null
   order by e.id for no key update of e`,
);

const unnameQuestions = statement(
  'meetings.unname_questions',
  'update meeting_question set named = false where community_id = $1 and asked_by_id = $2 and named',
);
// What was answered stays readable with its answer, without a name.
const removeQuestions = statement(
  'meetings.remove_questions',
  'delete from meeting_question where community_id = $1 and asked_by_id = $2 and answer is null',
);
const forgetDraftCredits = statement(
  'meetings.forget_draft_credits',
  `update minute_line l set credit_to_id = null, credit_what = null from meeting e
   where e.community_id = l.community_id and e.id = l.meeting_id and e.closed_at is null
     and l.community_id = $1 and l.credit_to_id = $2`,
);

// Made from the page later, a promise belongs to the line whose words it quotes.
const tieToLine = statement(
  'meetings.tie_promise',
  `update minute_line l set promise_id = p.id from promise p
   where p.community_id = $1 and p.id = $2 and p.source_kind = 'MEETING' and l.community_id = p.community_id
     and l.meeting_id = p.source_id and l.kind = 'WILL_DO' and l.promise_id is null and l.taken_back_at is null
     and l.text = p.quote`,
);

/** A seat ahead goes to whoever waits for it; nothing of theirs calls them any more. */
async function giveUpEverything(write: Write, memberId: string): Promise<void> {
  const { communityId } = write.actor;
  const held = await write.tx.rows(seatsAhead, [communityId, memberId, write.now]);
  for (const meeting of held) {
    const seat = { communityId, meetingId: meeting.id, memberId };
    const state = { state: 'GIVEN_UP' as const, givenUpAt: write.now, seatedAt: null };
    await write.tx.update(MeetingSeatEntity, seat, state);
    await seatThoseWaiting(write, meeting);
  }
  await write.tx.remove(SpaceTesterEntity, { communityId, memberId });
  await write.tx.remove(CalendarLinkEntity, { communityId, memberId });
}

/** What becomes of seats, questions and calendars when somebody leaves (practice 4.1), and of lines that are promised. */
export const meetingReactions: readonly Reaction[] = [
  reactTo(promiseMade, async (write, { promiseId }) => {
    await write.tx.rows(tieToLine, [write.actor.communityId, promiseId]);
  }),
  reactTo(memberLeft, async (write, { memberId, words }) => {
    const { communityId } = write.actor;
    await giveUpEverything(write, memberId);
    await write.tx.rows(forgetDraftCredits, [communityId, memberId]);
    if (words !== 'KEEP') {
      await write.tx.rows(unnameQuestions, [communityId, memberId]);
    }
    if (words === 'REMOVE') {
      await write.tx.rows(removeQuestions, [communityId, memberId]);
    }
  }),
];

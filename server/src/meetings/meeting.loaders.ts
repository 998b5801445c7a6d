import { creditsOfIdea, type Credit } from '../credits/credit.module.js';
import { findIdea, type Idea } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { MeetingQuestion, MeetingSeat, MinuteCorrection, MinuteLine } from './minutes.type.js';

interface Tie {
  meetingId: string;
  id: string;
}

const ideaTies = statement<Tie>(
  'meetings.idea_ids',
  `select meeting_id as "meetingId", idea_id as id from meeting_idea
   where community_id = $1 and meeting_id = any($2::uuid[]) order by meeting_id, position`,
);
const ideaIds = defineLoader<string[]>(
  'meetingIdeas',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ideaTies, [actor.communityId, ids]);
    const groups = groupedBy(rows, ({ meetingId }) => meetingId);
    return new Map([...groups].map(([meetingId, ties]) => [meetingId, ties.map(({ id }) => id)]));
  },
  [],
);

/** The ideas of a meeting that the caller may see, in order. */
export async function ideasOf(context: RequestContext, meetingId: string): Promise<Idea[]> {
  const ids = await context.loaders.load(context, ideaIds, meetingId);
  const ideas = await Promise.all(ids.map((id) => findIdea(context, id)));
  return ideas.filter((idea) => idea !== null);
}

/** Who is credited for what they said at meetings about its ideas, as far as they agree. */
export async function creditsOf(context: RequestContext, meetingId: string): Promise<Credit[]> {
  const ids = await context.loaders.load(context, ideaIds, meetingId);
  const all = await Promise.all(ids.map((id) => context.loaders.load(context, creditsOfIdea, id)));
  return all.flat().filter(({ kind, consent }) => kind === 'MEETING' && consent === 'GIVEN');
}

type SeatRow = Omit<MeetingSeat, 'member'> & { meetingId: string; member: FaceRow };
const seats = statement<SeatRow>(
  'meetings.attendees',
  `select z.meeting_id as "meetingId", ${faceColumn('m')} as member, z.state, z.asked_at as "askedAt"
   from meeting_seat z join member m on m.community_id = z.community_id and m.id = z.member_id
   where z.community_id = $1 and z.meeting_id = any($2::uuid[]) and z.state <> 'GIVEN_UP'
   order by z.meeting_id, z.state, z.turn`,
);

/** Who has a seat and who waits, in turn; for meetings the caller was shown, and the team only. */
export const attendeesOf = defineLoader<MeetingSeat[]>(
  'meetingAttendees',
  async ({ actor, db }, ids) => {
    const rows = isStaff(actor) ? await db.rows(seats, [actor.communityId, ids]) : [];
    const groups = groupedBy(rows, ({ meetingId }) => meetingId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map(({ member, state, askedAt }) =>
          Object.assign(new MeetingSeat(), { member: asFace(member), state, askedAt }),
        ),
      ]),
    );
  },
  [],
);

type QuestionRow = Omit<MeetingQuestion, 'askedBy' | 'answeredBy'> & {
  meetingId: string;
  askedBy: FaceRow | null;
  answeredBy: FaceRow | null;
};
const questions = statement<QuestionRow>(
  'meetings.questions',
  `select p.id, p.meeting_id as "meetingId", p.text, case when p.named and a.id is not null then ${faceColumn('a')} end as "askedBy",
     coalesce(p.asked_by_id = $3::uuid, false) as "viewerAsked", p.asked_at as "askedAt", p.answer,
     p.answered_at as "answeredAt", case when b.id is not null then ${faceColumn('b')} end as "answeredBy"
   from meeting_question p
   left join member a on a.community_id = p.community_id and a.id = p.asked_by_id
   left join member b on b.community_id = p.community_id and b.id = p.answered_by_id
   where p.community_id = $1 and p.meeting_id = any($2::uuid[]) order by p.meeting_id, p.asked_at, p.id`,
);

/** Questions of meetings the caller was shown, the oldest first. */
export const questionsOf = defineLoader<MeetingQuestion[]>(
  'meetingQuestions',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(questions, [actor.communityId, ids, actor.memberId]);
    const groups = groupedBy(rows, ({ meetingId }) => meetingId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map(({ askedBy, answeredBy, ...row }) =>
          Object.assign(new MeetingQuestion(), row, {
            askedBy: askedBy && asFace(askedBy),
            answeredBy: answeredBy && asFace(answeredBy),
          }),
        ),
      ]),
    );
  },
  [],
);

type LineRow = Omit<MinuteLine, 'creditTo' | 'promiseOwner'> & {
  meetingId: string;
  closed: boolean;
  creditTo: FaceRow | null;
  promiseOwner: FaceRow | null;
};
const lines = statement<LineRow>(
  'meetings.lines',
  `select l.id, l.meeting_id as "meetingId", l.kind, l.text, e.closed_at is not null as closed,
     case when c.id is not null then ${faceColumn('c')} end as "creditTo", l.credit_what as "creditWhat",
     case when o.id is not null then ${faceColumn('o')} end as "promiseOwner",
     l.promise_due_on as "promiseDueOn", l.promise_id as "promiseId", l.added_at as "addedAt",
     l.taken_back_at as "takenBackAt"
   from minute_line l
   join meeting e on e.community_id = l.community_id and e.id = l.meeting_id
   left join member c on c.community_id = l.community_id and c.id = l.credit_to_id
   left join member o on o.community_id = l.community_id and o.id = l.promise_owner_id
   where l.community_id = $1 and l.meeting_id = any($2::uuid[]) and (e.closed_at is not null or $3::boolean)
   order by l.meeting_id, l.position`,
);

/** Whom a draft would credit is not said once it is published: only they decide whether others read it. */
const DECIDED = { creditTo: null, creditWhat: null, promiseOwner: null, promiseDueOn: null };

/** Lines of minutes of meetings the caller was shown: drafts for the team, published ones for everybody. */
export const linesOf = defineLoader<MinuteLine[]>(
  'minuteLines',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(lines, [actor.communityId, ids, isStaff(actor)]);
    const groups = groupedBy(rows, ({ meetingId }) => meetingId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map(({ closed, creditTo, promiseOwner, ...row }) =>
          Object.assign(
            new MinuteLine(),
            row,
            closed
              ? DECIDED
              : {
                  creditTo: creditTo && asFace(creditTo),
                  promiseOwner: promiseOwner && asFace(promiseOwner),
                },
          ),
        ),
      ]),
    );
  },
  [],
);

type CorrectionRow = Omit<MinuteCorrection, 'by'> & { meetingId: string; by: FaceRow };
const corrections = statement<CorrectionRow>(
  'meetings.corrections',
  `select c.id, c.meeting_id as "meetingId", c.part, c.line_id as "lineId", c.question_id as "questionId", c.was, c.why,
     c.at, ${faceColumn('m')} as by
   from minute_correction c join member m on m.community_id = c.community_id and m.id = c.by_id
   where c.community_id = $1 and c.meeting_id = any($2::uuid[]) order by c.meeting_id, c.at, c.id`,
);

/** What the minutes of meetings the caller was shown said before, the first correction first. */
export const correctionsOf = defineLoader<MinuteCorrection[]>(
  'minuteCorrections',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(corrections, [actor.communityId, ids]);
    const groups = groupedBy(rows, ({ meetingId }) => meetingId);
    return new Map(
      [...groups].map(([id, all]) => [
        id,
        all.map(({ by, ...row }) => Object.assign(new MinuteCorrection(), row, { by: asFace(by) })),
      ]),
    );
  },
  [],
);

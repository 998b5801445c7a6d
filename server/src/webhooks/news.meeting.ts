import type { MeetingKind, MinuteKind } from '@rapport/shared/vocabulary';
import type { MeetingEvent } from '../meetings/meeting.module.js';
import { statement } from '../platform/statement.js';
import { newsAbout, type Teller } from './news.js';
import { subjectOf } from './news.subject.js';
import { change, said } from './payload.rules.js';

interface Wording {
  kind: MeetingKind;
  title: string;
  purpose: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  seats: number | null;
  learned: string | null;
  lines: { kind: MinuteKind; text: string }[];
}

// The first time is not kept where it changed; what a webhook is told of it is how it stands.
const wording = statement<Wording>(
  'webhooks.meeting_wording',
  `select e.kind, e.title, e.purpose, to_json(e.starts_at at time zone 'UTC')#>>'{}' || 'Z' as "startsAt",
     to_json(e.ends_at at time zone 'UTC')#>>'{}' || 'Z' as "endsAt", e.time_zone as "timeZone", e.seats, e.learned,
     coalesce((select json_agg(json_build_object('kind', l.kind, 'text', l.text) order by l.position)
       from minute_line l where l.community_id = e.community_id and l.meeting_id = e.id
         and e.closed_at is not null and l.taken_back_at is null), '[]'::json) as lines
   from meeting e where e.community_id = $1 and e.id = $2`,
);

/** A meeting to come. Where it is, and who comes, is never told. */
export const meetingAnnounced: Teller = async (context, event) => {
  const { meetingId, threadId } = event.data as unknown as MeetingEvent;
  const row = await context.db.row(wording, [event.communityId, meetingId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!row) return null;
  const { startsAt, endsAt, timeZone, seats } = row;
  return newsAbout(context, event, 'MEETING_ANNOUNCED', subject, {
    changes: {
      title: change(null, said(row.title)),
      purpose: change(null, said(row.purpose)),
      startsAt: change(null, startsAt),
      endsAt: change(null, endsAt),
    },
    more: { meeting: row.kind, timeZone, seats },
  });
};

/** What was heard at a meeting, what will be done and what will not. */
export const meetingMinutes: Teller = async (context, event) => {
  const { meetingId, threadId } = event.data as unknown as MeetingEvent;
  const row = await context.db.row(wording, [event.communityId, meetingId]);
  const subject = await subjectOf(context, event.communityId, threadId);
  if (!row) return null;
  const textOf = (wanted: MinuteKind): string =>
    row.lines
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join('\n');
  return newsAbout(context, event, 'MEETING_MINUTES', subject, {
    changes: {
      heard: change(null, said(textOf('HEARD'))),
      willDo: change(null, said(textOf('WILL_DO'))),
      willNotDo: change(null, said(textOf('WILL_NOT_DO'))),
      ...(row.learned !== null && { learned: change(null, said(row.learned)) }),
    },
    more: { meeting: row.kind },
  });
};

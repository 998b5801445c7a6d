import { list, SUBJECT, THREAD, type Parts } from './part.js';

const OF_MEETING = (table: string): string =>
  `${table} z join meeting x on x.community_id = z.community_id and x.id = z.meeting_id join ${THREAD}`;

/** Where a member was, what they asked and wrote there, and of which tests they want to hear. */
export const meetingParts: Parts = {
  meetings: list(
    `${SUBJECT}, 'startsAt', x.starts_at, 'endsAt', x.ends_at, 'seat', lower(z.state), 'askedAt', z.asked_at,
      'seatedAt', z.seated_at, 'givenUpAt', z.given_up_at`,
    `${OF_MEETING('meeting_seat')} where z.community_id = $1 and z.member_id = $2`,
    'z.asked_at, x.id',
  ),
  meetingQuestions: list(
    `${SUBJECT}, 'text', case when z.asked_by_id = $2 then z.text end, 'named', z.named, 'askedAt', z.asked_at,
      'answer', case when z.answered_by_id = $2 then z.answer end, 'answeredAt', z.answered_at`,
    `${OF_MEETING('meeting_question')} where z.community_id = $1 and $2 in (z.asked_by_id, z.answered_by_id)`,
    'z.asked_at, z.id',
  ),
  meetingsHeld: list(
    `${SUBJECT}, 'purpose', x.purpose, 'text', x.text, 'question', x.question, 'learned', x.learned, 'account', x.account,
      'startsAt', x.starts_at, 'endsAt', x.ends_at, 'place', x.place, 'boundaries', x.boundaries,
      'calledOffWhy', x.called_off_why, 'closedAt', x.closed_at`,
    `meeting x join ${THREAD} where x.community_id = $1 and $2 in (x.host_id, x.closed_by_id)`,
    'x.starts_at, x.id',
  ),
  minutesPutRight: list(
    `${SUBJECT}, 'part', lower(z.part), 'was', z.was, 'why', z.why, 'at', z.at`,
    `${OF_MEETING('minute_correction')} where z.community_id = $1 and z.by_id = $2`,
    'z.at, z.id',
  ),
  minutes: list(
    `${SUBJECT}, 'kind', lower(z.kind), 'text', z.text, 'addedAt', z.added_at, 'takenBackAt', z.taken_back_at`,
    `${OF_MEETING('minute_line')} where z.community_id = $1 and x.closed_by_id = $2`,
    'x.closed_at, z.position, z.id',
  ),
  tests: list(
    `'space', s.name, 'since', z.since`,
    `space_tester z join space s on s.community_id = z.community_id and s.id = z.space_id
      where z.community_id = $1 and z.member_id = $2`,
    'z.since, z.space_id',
  ),
};

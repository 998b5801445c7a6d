import type { MinuteKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

/** Published minutes as they stand. */
export interface PublishedMinutes {
  /** Without what was taken back. */
  lines: { id: string; kind: MinuteKind; text: string; promiseId: string | null }[];
  /** Of all lines there ever were. */
  positions: number[];
  questions: { id: string; answer: string | null }[];
  learned: string | null;
  account: string | null;
}

const lines = statement<PublishedMinutes['lines'][number] & { position: number; stands: boolean }>(
  'meetings.lines_published',
  `select id, kind, text, promise_id as "promiseId", position, taken_back_at is null as stands from minute_line
   where community_id = $1 and meeting_id = $2 order by position`,
);
const questions = statement<{ id: string; answer: string | null }>(
  'meetings.questions_published',
  'select id, answer from meeting_question where community_id = $1 and meeting_id = $2',
);
const whole = statement<{ learned: string | null; account: string | null }>(
  'meetings.whole_published',
  'select learned, account from meeting where community_id = $1 and id = $2',
);

/** The minutes of a meeting, which must be locked. */
export async function publishedMinutes(write: Write, meetingId: string): Promise<PublishedMinutes> {
  const { tx, actor } = write;
  const values = [actor.communityId, meetingId];
  const rows = await tx.rows(lines, values);
  const row = await tx.row(whole, values);
  return {
    lines: rows.filter(({ stands }) => stands),
    positions: rows.map(({ position }) => position),
    questions: await tx.rows(questions, values),
    learned: row?.learned ?? null,
    account: row?.account ?? null,
  };
}

import { localDay } from '../src/platform/clock.js';
import type { Services } from '../src/platform/context.js';

/** Counts by `figure day space bucket`. */
export type Counts = Record<string, number>;

interface Idea {
  id: string;
  space_id: string;
  thread_id: string;
  author_id: string;
  category: string;
  created_at: Date;
  waiting_since: Date | null;
  withdrawn_at: Date | null;
  imported_at: Date | null;
}
interface Words {
  thread_id: string;
  idea_id: string;
  author_id: string;
  at: Date;
}
interface Answer extends Words {
  to_category: string;
  from_category: string;
  reason: string | null;
  constraint_text: string | null;
  would_change: string | null;
  review_on: string | null;
  no_review_reason: string | null;
}
interface Irritant {
  space_id: string;
  created_at: Date;
  fixed_at: Date | null;
  withdrawn_at: Date | null;
  same_as_id: string | null;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The beginning of a day somewhere: the first of its moments, found by looking. */
function beginningOf(day: string, zone: string): number {
  let moment = Date.parse(`${day}T00:00:00Z`) - 14 * 3_600_000;
  while (localDay(new Date(moment), zone) < day) moment += 900_000;
  return moment;
}

/**
 * The counts as the raw rows say, by a plain walk over all of them: the reference that the roll-up is held against. It
 * shares no line with it.
 */
export async function plainCounts({ db }: Services, communityId: string): Promise<Counts> {
  const read = async <Row extends object>(text: string): Promise<Row[]> =>
    (await db.connections.query<Row & Record<string, unknown>>(text, [communityId])).rows;
  const [place] = await read<{ time_zone: string }>('select time_zone from community where id = $1');
  const zone = place?.time_zone ?? 'UTC';
  const customers = new Set(
    (await read<{ id: string }>(`select id from member where community_id = $1 and role = 'CUSTOMER'`)).map(
      ({ id }) => id,
    ),
  );
  const ideas = await read<Idea>('select * from idea where community_id = $1');
  const comments = await read<Words>(
    `select *, created_at as at from comment where community_id = $1 and by_team and not staff_only
     and withdrawn_at is null and home_thread_id is null`,
  );
  const answers = await read<Answer>('select *, created_at as at from answer where community_id = $1');
  const irritants = await read<Irritant>('select * from irritant where community_id = $1');
  const counts: Counts = {};
  const add = (figure: string, at: Date, space: string, bucket: number): void => {
    const key = `${figure} ${localDay(at, zone)} ${space} ${bucket}`;
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const idea of ideas) {
    if (idea.imported_at || idea.withdrawn_at || idea.category === 'MERGED') continue;
    const said = [
      ...comments.filter(({ thread_id }) => thread_id === idea.thread_id),
      ...answers.filter(({ idea_id }) => idea_id === idea.id),
    ].filter(({ author_id }) => author_id !== idea.author_id);
    const first = said.length > 0 ? Math.min(...said.map(({ at }) => at.getTime())) : null;
    const { created_at: at, space_id: space } = idea;
    if (!customers.has(idea.author_id)) {
      if (first === null && ['OPEN', 'CONSIDERING'].includes(idea.category))
        add('TEAM_NO_WORD', at, space, 0);
    } else if (first === null) {
      const hour = Math.floor((at.getTime() - beginningOf(localDay(at, zone), zone)) / 3_600_000);
      add('NO_WORD', at, space, hour);
    } else {
      const hours = Math.max(0, Math.floor((first - at.getTime()) / 3_600_000));
      add('FIRST_WORD', at, space, hours < 72 ? hours : hours - (hours % 24));
    }
    if (idea.waiting_since) {
      const days = dayNumber(localDay(idea.waiting_since, zone)) - dayNumber(localDay(at, zone));
      add('WAITING', at, space, days);
    }
  }
  for (const answer of answers) {
    const idea = ideas.find(({ id }) => id === answer.idea_id);
    const declines = answer.to_category === 'DECLINED' && answer.from_category !== 'DECLINED';
    if (!idea || !declines || idea.withdrawn_at || idea.category === 'MERGED') continue;
    if (idea.imported_at && answer.at <= idea.imported_at) continue;
    const whole = answer.reason !== null && answer.constraint_text !== null && answer.would_change !== null;
    const kind = whole && answer.review_on !== null ? 0 : whole && answer.no_review_reason !== null ? 1 : 2;
    add('DECLINE', answer.at, idea.space_id, kind);
  }
  for (const irritant of irritants) {
    if (irritant.withdrawn_at || irritant.same_as_id) continue;
    const { created_at: at, fixed_at: fixed, space_id: space } = irritant;
    if (!fixed) add('IRRITANT_OPEN', at, space, 0);
    else add('IRRITANT_FIXED', at, space, dayNumber(localDay(fixed, zone)) - dayNumber(localDay(at, zone)));
  }
  return counts;
}

/** The counts as they are kept. */
export async function keptCounts({ db }: Services, communityId: string): Promise<Counts> {
  const { rows } = await db.connections.query<{ key: string; count: number }>(
    `select figure || ' ' || to_char(day, 'YYYY-MM-DD') || ' ' || space_id || ' ' || bucket as key, count
     from accountability_count where community_id = $1`,
    [communityId],
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

import type { IndicatorName } from '@rapport/shared/indicating';
import { LEAST_PEOPLE } from '../accountability/accountability.module.js';
import { conversationPath } from '../conversations/conversation.module.js';
import { ideaPath } from '../ideas/idea.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import words from '../locales/en/recoveries.json' with { type: 'json' };
import { meetingPath } from '../meetings/meeting.module.js';
import { outcomePath } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { STANDS, storyPath, tellerConsent } from '../stories/story.module.js';
import { IndicatorCase } from './indicator.type.js';

interface Subject {
  kind: 'IDEA' | 'CONVERSATION' | 'IRRITANT' | 'OUTCOME' | 'PROMISE' | 'STORY' | 'MEETING' | 'RECOVERY';
  id: string;
  number: number;
  slug: string;
  title: string;
}
interface PromiseFacts {
  daysLate: number;
  firstDay: string;
  day: string;
}
interface CaseRow extends Subject {
  indicator: IndicatorName;
  place: number;
  good: boolean | null;
  promise: PromiseFacts | null;
}

const IDEA = `'IDEA' as kind, i.id, i.number, i.slug, i.title`;
const of = (table: string, alias: string, id: string): string =>
  `${table} ${alias} on ${alias}.community_id = $1 and ${alias}.id = ${id}`;

const OUT_OF_SIGHT = words.outOfSight.replaceAll("'", "''");

/**
 * What a case is about, by its kind; of what was taken back since there is nothing. $2 is now. Everybody who reads
 * indicators is of the team, and may read a recovery; its title is what it is about, and names nobody.
 */
const SUBJECT = `select ${IDEA} from idea i where c.kind = 'IDEA' and i.community_id = $1 and i.id = c.id
      and i.withdrawn_at is null
    union all select ${IDEA} from answer a join ${of('idea', 'i', 'a.idea_id')} and i.withdrawn_at is null
      where c.kind = 'ANSWER' and a.community_id = $1 and a.id = c.id
    union all select ${IDEA} from difference d join ${of('idea', 'i', 'd.idea_id')} and i.withdrawn_at is null
      where c.kind = 'DIFFERENCE' and d.community_id = $1 and d.id = c.id
    union all select ${IDEA} from comment w join idea i on i.community_id = $1 and i.thread_id = w.thread_id
        and i.withdrawn_at is null
      where c.kind = 'COMMENT' and w.community_id = $1 and w.id = c.id and w.withdrawn_at is null
    union all select 'IRRITANT', x.id, x.number, x.slug, x.title from comment w
      join irritant x on x.community_id = $1 and x.thread_id = w.thread_id and x.withdrawn_at is null
      where c.kind = 'COMMENT' and w.community_id = $1 and w.id = c.id and w.withdrawn_at is null
    union all select 'CONVERSATION', v.id, v.number, v.slug, v.title from comment w
      join conversation v on v.community_id = $1 and v.thread_id = w.thread_id
      join ${of('thread', 't', 'v.thread_id')} and t.withdrawn_at is null
      where c.kind = 'COMMENT' and w.community_id = $1 and w.id = c.id and w.withdrawn_at is null
    union all select 'CONVERSATION', v.id, v.number, v.slug, v.title from conversation v
      join ${of('thread', 't', 'v.thread_id')} and t.withdrawn_at is null
      where c.kind = 'CONVERSATION' and v.community_id = $1 and v.id = c.id
    union all select 'IRRITANT', x.id, x.number, x.slug, x.title from irritant x
      where c.kind = 'IRRITANT' and x.community_id = $1 and x.id = c.id and x.withdrawn_at is null
    union all select 'OUTCOME', o.id, o.number, o.slug, o.title from outcome o
      where c.kind = 'OUTCOME' and o.community_id = $1 and o.id = c.id
    union all select 'PROMISE', p.id, 0, '', p.text from promise p
      join ${of('thread', 't', 'p.thread_id')} and t.withdrawn_at is null
      where c.kind = 'PROMISE' and p.community_id = $1 and p.id = c.id
    union all select 'RECOVERY', r.id, 0, '', 
        coalesce(case when rt.withdrawn_at is null then coalesce(ri.title, ro.title) end, '${OUT_OF_SIGHT}')
      from recovery r join ${of('thread', 'rt', 'r.thread_id')}
      left join idea ri on ri.community_id = $1 and ri.thread_id = rt.id
      left join outcome ro on ro.community_id = $1 and ro.thread_id = rt.id
      where c.kind = 'RECOVERY' and r.community_id = $1 and r.id = c.id
    union all select 'MEETING', g.id, g.number, g.slug, g.title from meeting g
      where c.kind = 'MEETING' and g.community_id = $1 and g.id = c.id
    union all select 'STORY', st.id, st.number, st.slug, st.title from story st
      join ${of('thread', 't', 'st.thread_id')} ${tellerConsent('ks', 'SITE', '$2')}
      where c.kind = 'STORY' and st.community_id = $1 and st.id = c.id and ${STANDS}`;

/** By how many days a promise is or was late by its first day, that day, and the one that stands (indicator R4). */
const PROMISE = `(select json_build_object('daysLate', greatest(0, coalesce(p.closed_on, ($2::timestamptz at time zone y.time_zone)::date)
      - p.first_due_on), 'firstDay', to_char(p.first_due_on, 'YYYY-MM-DD'), 'day', to_char(p.due_on, 'YYYY-MM-DD'))
    from promise p join community y on y.id = p.community_id where p.community_id = $1 and p.id = x.id)`;

/** What happened to fewer than five people is not listed either: it would say how few they are. */
const ENOUGH = `(select v.value from indicator_value v where v.community_id = $1 and v.indicator = 'RECOVERY'
  and v.part = 'N' order by v.month desc limit 1) >= ${LEAST_PEOPLE}`;
const cases = (name: string, which: string, most = ''): ReturnType<typeof statement<CaseRow>> =>
  statement<CaseRow>(
    `indicators.${name}`,
    `select c.indicator, c.good, c.place, x.*, case when x.kind = 'PROMISE' then ${PROMISE} end as promise from indicator_case c cross join lateral (${SUBJECT}) x
     where c.community_id = $1 and ${which} and (c.kind <> 'RECOVERY' or ${ENOUGH}) order by c.indicator, c.place ${most}`,
  );
const firstOnes = cases('first_cases', 'c.place <= 3');
const pageOf = cases('cases_page', 'c.indicator = $3 and c.place > $4', 'limit $5');

// One story that may be read by everybody stands before the figures; another one each week.
const story = statement<Subject>(
  'indicators.story',
  `select 'STORY' as kind, st.id, st.number, st.slug, st.title from story st
   join ${of('thread', 't', 'st.thread_id')} ${tellerConsent('ks', 'SITE', '$2')}
   where st.community_id = $1 and ${STANDS} order by md5(st.id::text || to_char($2::timestamptz, 'IYYYIW')) limit 1`,
);

function pathOf(subject: Subject): string {
  switch (subject.kind) {
    case 'IDEA':
      return ideaPath(subject.number, subject.slug);
    case 'CONVERSATION':
      return conversationPath(subject);
    case 'IRRITANT':
      return irritantPath(subject);
    case 'OUTCOME':
      return outcomePath(subject);
    case 'PROMISE':
      return `/promises/${subject.id}`;
    case 'STORY':
      return storyPath(subject);
    case 'RECOVERY':
      return `/recoveries/${subject.id}`;
    case 'MEETING':
      return meetingPath(subject);
  }
}

const asCase = (subject: Subject, good: boolean | null, promise: PromiseFacts | null = null): IndicatorCase =>
  Object.assign(new IndicatorCase(), {
    title: subject.title,
    path: pathOf(subject),
    good,
    daysLate: promise?.daysLate ?? null,
    firstDay: promise?.firstDay ?? null,
    movedTo: promise && promise.day !== promise.firstDay ? promise.day : null,
  });

/** A story to begin with; null while there is none that may be read. */
export async function storyFirst(
  db: Database,
  communityId: string,
  now: Date,
): Promise<IndicatorCase | null> {
  const row = await db.row(story, [communityId, now]);
  return row ? asCase(row, null) : null;
}

/** Three cases to read beside each indicator. */
export async function firstCases(
  db: Database,
  communityId: string,
  now: Date,
): Promise<Map<IndicatorName, IndicatorCase[]>> {
  const byName = new Map<IndicatorName, IndicatorCase[]>();
  for (const row of await db.rows(firstOnes, [communityId, now])) {
    byName.set(row.indicator, [...(byName.get(row.indicator) ?? []), asCase(row, row.good, row.promise)]);
  }
  return byName;
}

/**
 * A page of the cases that are kept of one indicator, in their order of this week.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function casesPage(
  { db, actor, clock }: RequestContext,
  indicator: IndicatorName,
  { first, after }: { first: number; after?: string | null },
): Promise<Connection<IndicatorCase>> {
  const size = pageSize(first);
  const [place] = decodeCursor(after, ['number']) ?? [0];
  const rows = await db.rows(pageOf, [actor.communityId, clock.now(), indicator, place, size + 1]);
  const page = connectionOf(rows, size, after, (row) => encodeCursor([row.place]));
  const edges = page.edges.map(({ cursor, node }) => ({
    cursor,
    node: asCase(node, node.good, node.promise),
  }));
  return { ...page, edges };
}

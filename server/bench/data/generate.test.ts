import pg from 'pg';
import { beforeAll, afterAll, expect, it } from 'vitest';
import { databaseOfThisFile } from '../../test/template-database.js';
import { generate } from './generate.js';
import { sizeOf } from './sizes.js';

let client: pg.Client;
const size = sizeOf(200);

beforeAll(async () => {
  const url = await databaseOfThisFile(import.meta.filename);
  await generate(url, size, 7);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(() => client.end());

async function count(from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]?.count ?? -1;
}

it('writes as much as the size says', async () => {
  expect({
    ideas: await count('idea'),
    votes: await count('vote'),
    comments: await count('comment'),
    members: await count('member'),
  }).toEqual(size);
  expect(await count('auth_session')).toBe(size.members);
  expect(await count("thread where kind = 'IDEA'")).toBe(size.ideas);
  expect(await count('irritant')).toBe(size.ideas / 10);
  expect(await count('suggestion')).toBeGreaterThan(size.ideas / 40);
  for (const some of ['conversation', 'difference_proposal', 'recovery_word', 'answer_rating', 'credit']) {
    expect(await count(some), some).toBeGreaterThan(0);
  }
  for (const some of [
    'story_consent',
    'memory',
    'meeting_seat',
    'minute_line',
    'notification',
    'told_a_friend',
  ]) {
    expect(await count(some), some).toBeGreaterThan(0);
  }
});

it('counts what is there', async () => {
  const wrong = `idea_stat st where (st.customers, st.team) <> (
    select count(*) filter (where not v.by_team), count(*) filter (where v.by_team) from vote v where v.idea_id = st.idea_id)
    or st.customers <> st.blocks + st.matters + st.nice or st.trending = '-Infinity'`;
  expect(await count(wrong), 'ideas whose votes and counts disagree').toBe(0);
  expect(await count('idea_stat')).toBe(size.ideas);
  const people = `irritant i where i.report_count <> (
    select count(distinct r.member_id) from irritant_report r where r.irritant_id = i.id)
    or not exists (select 1 from irritant_report r where r.irritant_id = i.id and r.member_id = i.author_id)`;
  expect(await count(people), 'irritants whose reports and counts disagree').toBe(0);
  expect(
    await count(
      'thread t where t.comment_count <> (select count(*) from comment c where c.thread_id = t.id)',
    ),
    'threads whose comments and count disagree',
  ).toBe(0);
});

it('keeps the rules that the product keeps', async () => {
  const authors = `idea i where not exists (select 1 from vote v where v.idea_id = i.id and v.member_id = i.author_id)`;
  expect(await count(authors), 'authors who do not support their own idea').toBe(0);
  const followers = `vote v join idea i on i.id = v.idea_id
    where not exists (select 1 from follow f where f.thread_id = i.thread_id and f.member_id = v.member_id)`;
  expect(await count(followers), 'voters who do not follow').toBe(0);
  const orphans = `comment c join comment p on p.id = c.parent_id where p.thread_id <> c.thread_id or p.parent_id is not null`;
  expect(await count(orphans), 'replies to a reply or in another thread').toBe(0);
  const places = `idea i join stage g on g.id = i.stage_id where g.space_id <> i.space_id or g.category <> i.category`;
  expect(await count(places), 'ideas at a stage that is not theirs').toBe(0);
  const silent = `idea i where i.category <> 'OPEN' and not exists (select 1 from answer a where a.idea_id = i.id)`;
  expect(await count(silent), 'ideas that moved without an answer').toBe(0);
  expect(await count('idea where length(title) > 120')).toBe(0);
  const told = `notification_item n join answer a on a.id = n.answer_id join idea i on i.id = a.idea_id
    where n.member_id = a.author_id or not exists (select 1 from follow f where f.thread_id = i.thread_id
      and f.member_id = n.member_id and f.since <= a.created_at)`;
  expect(await count(told), 'people who were told of what they did not follow').toBe(0);
});

it('spreads support by popularity', async () => {
  const { rows } = await client.query<{ top: number; middle: number }>(
    `select max(customers)::int as top, percentile_disc(0.5) within group (order by customers)::int as middle from idea_stat`,
  );
  expect(rows[0]?.top).toBeGreaterThan(5 * (rows[0]?.middle ?? 0));
});

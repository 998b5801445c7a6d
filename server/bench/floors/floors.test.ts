import pg from 'pg';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type World } from '../../test/world.js';
import { IDEA_LIST, IDEA_PAGE, SUPPORT } from '../questions.js';
import { readIdea } from './idea.floor.js';
import { readIdeas } from './ideas.floor.js';
import { support } from './support.floor.js';

const inWorld = useWorlds(import.meta.filename);

interface Listed {
  id: string;
  title: string;
  commentCount: number;
  viewerVote: { importance: string } | string | null;
}

it('lists the same ideas in the same order as the API', async () => {
  const world = await inWorld();
  const space = await world.space();
  await world.space('STAFF');
  const [author, reader] = [await world.member(), await world.member()];
  for (const title of ['One', 'Two', 'Three']) {
    const idea = await postIdea(world, author, space, title);
    await commentBy(world, reader, idea.threadId, 'Yes, please.');
  }
  const { ideas } = await world
    .as(author)
    .run<{ ideas: { edges: { node: Listed }[] } }>(IDEA_LIST, { first: 20, sort: 'TRENDING' });
  const floor = (await readIdeas(world.services.db, author.actor)) as { ideas: Listed[] };
  const facts = ({ id, title, commentCount, viewerVote }: Listed) => ({
    id,
    title,
    commentCount,
    vote: viewerVote !== null,
  });
  expect(floor.ideas).toHaveLength(3);
  expect(floor.ideas.map(facts)).toEqual(ideas.edges.map(({ node }) => facts(node)));
});

it('shows the same idea, comments and rights as the API', async () => {
  const world = await inWorld();
  const [author, reader] = [await world.member(), await world.member()];
  const idea = await postIdea(world, author, await world.space());
  for (const text of ['First', 'Second']) await commentBy(world, reader, idea.threadId, text);
  interface Said {
    id: string;
    textHtml: string;
    viewerCan: string[];
  }
  const { idea: page } = await world.as(author).run<{
    idea: { id: string; viewerCan: string[]; thread: { comments: { edges: { node: Said }[] } } };
  }>(IDEA_PAGE, { number: idea.number });
  const floor = (await readIdea(world.services.db, author.actor, idea.number)) as {
    id: string;
    viewerCan: string[];
    comments: Said[];
  };
  const facts = ({ id, textHtml, viewerCan }: Said) => ({ id, textHtml, viewerCan });
  expect([floor.id, floor.viewerCan]).toEqual([page.id, page.viewerCan]);
  expect(floor.comments.map(facts)).toEqual(page.thread.comments.edges.map(({ node }) => facts(node)));
});

it('leaves the same rows behind as the mutation', async () => {
  const world = await inWorld();
  const [author, one, other] = [await world.member(), await world.member(), await world.member()];
  const idea = await postIdea(world, author, await world.space());
  const before = await rowsByTable(world);
  await world.as(one).run(SUPPORT, { input: { ideaId: idea.id }, key: randomUUID() });
  const between = await rowsByTable(world);
  await support(world.services, other.actor, { ideaId: idea.id, key: randomUUID() });
  const after = await rowsByTable(world);
  const added = (from: Counts, to: Counts) =>
    Object.entries(to)
      .map(([table, rows]) => [table, rows - (from[table] ?? 0)])
      .filter(([table, rows]) => rows !== 0 && table !== 'rate_limit');
  expect(added(between, after)).toEqual(added(before, between));
  expect(added(between, after).map(([table]) => table)).toContain('vote');
});

type Counts = Record<string, number>;

async function rowsByTable({ services }: World): Promise<Counts> {
  const client = new pg.Client(services.db.connections.options);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name, tablename from pg_tables
       where schemaname in ('public', 'pgboss') order by 1`,
    );
    const counts: Counts = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      counts[name.replace('public.', '')] = rows[0]?.count ?? 0;
    }
    return counts;
  } finally {
    await client.end();
  }
}

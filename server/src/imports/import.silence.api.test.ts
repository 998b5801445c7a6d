import { expect, it } from 'vitest';
import { statement } from '../platform/statement.js';
import { importFile, polisFolder } from '../../test/import-files.js';
import { inboxOf } from '../../test/inbox.js';
import { useWorlds, type World } from '../../test/world.js';
import { tellOfLate } from '../late-notes/late-note.module.js';
import { importIdeas, importPolis } from './import.module.js';

const inWorld = useWorlds(import.meta.filename);
const PLAIN = { space: null, dryRun: false, skipBad: false };

const told = statement<Record<string, number>>(
  'test.told',
  `select (select count(*)::int from notification_item where community_id = $1) as notices,
     (select count(*)::int from mail_message where community_id = $1) as mails,
     (select count(*)::int from domain_event where community_id = $1) as events,
     (select count(*)::int from follow where community_id = $1) as followers,
     (select count(*)::int from idea where community_id = $1 and imported_at is null) as unmarked,
     (select count(*)::int from vote where community_id = $1 and imported_at is null) as own`,
);
const bench = statement<{ number: number; threadId: string }>(
  'test.bench',
  `select number, thread_id as "threadId" from idea where community_id = $1 and title like 'Bench%'`,
);

interface Seen {
  waiting: { since: string; late: boolean } | null;
}
async function seen(world: World, number: number): Promise<Seen> {
  return (await world.as(null).run<{ idea: Seen }>(`{ idea(number: ${number}) { waiting { since late } } }`))
    .idea;
}

it('tells nobody, counts no days, and marks what is history', async () => {
  const world = await inWorld();
  const mira = await world.member('STAFF', 'Mira');
  await importPolis(world.services, world.communityId, await polisFolder(), PLAIN);
  world.clock.advance({ days: 60 });
  await tellOfLate.run(world.services);
  expect(await inboxOf(world, mira)).toEqual([]);
  expect(await world.services.db.row(told, [world.communityId])).toEqual({
    notices: 0,
    mails: 0,
    events: 1,
    followers: 0,
    unmarked: 0,
    own: 0,
  });
  const { attention } = await world
    .as(mira)
    .run<{ attention: { edges: object[] } }>('{ attention(first: 10) { edges { node { number } } } }');
  expect(attention.edges).toEqual([]);
});

it('lets somebody wait from the first word that is said here', async () => {
  const world = await inWorld();
  const rosa = await world.member('CUSTOMER', 'Rosa');
  await importPolis(world.services, world.communityId, await polisFolder(), PLAIN);
  const idea = await world.services.db.row(bench, [world.communityId]);
  expect((await seen(world, idea?.number ?? 0)).waiting).toBeNull();
  await world
    .as(rosa)
    .run(`mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`, {
      input: { threadId: idea?.threadId, text: 'What became of it?' },
    });
  expect((await seen(world, idea?.number ?? 0)).waiting).toEqual({
    since: '2026-03-02T09:00:00.000Z',
    late: false,
  });
});

it('reaches people who are here only, when something is said', async () => {
  const world = await inWorld();
  const mira = await world.member('STAFF', 'Mira');
  const table =
    'title,text,author_name,author_email,created,voters\nBenches,Shade,Ada,ada@example.org,2024-05-01,bo@example.org\n';
  await importIdeas(world.services, world.communityId, await importFile('ideas.csv', table), PLAIN);
  const idea = await world.services.db.row(bench, [world.communityId]);
  await world
    .as(mira)
    .run(`mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`, {
      input: { threadId: idea?.threadId, text: 'We look at it.' },
    });
  await inboxOf(world, mira);
  expect(await world.services.db.row(told, [world.communityId])).toMatchObject({ notices: 0, mails: 0 });
});

it('has what it brought found at once', async () => {
  const world = await inWorld();
  await importPolis(world.services, world.communityId, await polisFolder(), PLAIN);
  const { search } = await world
    .as(null)
    .run<{ search: { edges: { node: { title: { text: string }[] } }[] } }>(
      '{ search(query: "shady bench") { edges { node { title { text } } } } }',
    );
  const [first] = search.edges.map(({ node }) => node.title.map(({ text }) => text).join(''));
  expect(first).toBe('Benches in the shade would help.');
});

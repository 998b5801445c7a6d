import { join } from 'node:path';
import { getNamedType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { deaf, filesIn, testFolder } from '../../test/exports.js';
import { jobsDone } from '../../test/jobs.js';
import { published } from '../../test/outcomes.js';
import { usePlace } from '../../test/place.js';
import { commentBy } from '../../test/threads.js';
import { answerCredit, credit, ownCredits, writersIn, type Writers } from '../../test/together.js';
import { World } from '../../test/world.js';
import { exportCommunity } from '../exports/export.module.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);

/** Words that stand nowhere but in the credit, unlike the comment, which Ben said in public. */
const WHAT = 'unearthed the zymurgical valve';

/** Every place of the API where a credit can be read; a new one must be looked at here too. */
const PLACES = [
  'CreditAnswered.credit',
  'CreditEdge.node',
  'CreditGiven.credit',
  'Idea.credits',
  'Meeting.credits',
  'Member.credits',
  'Outcome.credits',
  'Viewer.credits',
];
const SWEEP = `query ($number: Int!, $ben: ID!, $words: String!) {
  idea(number: $number) { credits { what member { name } } thread { comments { edges { node { author { credits { edges { node { what } } } } } } } } }
  ideas { edges { node { title credits { what } author { credits { edges { node { what } } } } } } }
  outcomes { edges { node { credits { what } ideas { credits { what } } } } }
  meetings { edges { node { credits { what } ideas { credits { what } } } } }
  member(id: $ben) { name credits { edges { node { what } } } }
  search(query: $words) { edges { node { excerpt { text } } } }
}`;
const OWN = `{ viewer { credits { edges { node { what } } } } inbox { edges { node { excerpt path } } } }`;

async function open(): Promise<Writers & { creditId: string; comment: string }> {
  await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  const writers = await writersIn(world);
  const comment = await commentBy(world, writers.ben, writers.idea.threadId, 'It is behind the pipe.');
  await credit(world, writers.ada, writers.idea, writers.ben, WHAT, comment);
  const creditId = (await ownCredits(world, writers.ben))[0]?.id ?? '';
  const { mira, idea } = writers;
  await published(world, mira, await world.space(), [idea], { kind: 'SMALL_WIN' });
  return { ...writers, creditId, comment };
}

/** Somebody's own file without what they wrote in credits for others, which names nobody and is theirs to have. */
function withoutOwnWords({ creditsGiven, ...rest }: Record<string, unknown>): object {
  for (const given of creditsGiven as object[]) {
    expect(Object.keys(given).toSorted()).toEqual(['createdAt', 'idea', 'kind', 'what']);
  }
  return rest;
}

/** Where others read the words of the credit. */
async function leaks({ world, ada, cleo, mira, ben, idea }: Writers): Promise<string[]> {
  await jobsDone(world.services);
  const found: string[] = [];
  const look = (where: string, what: unknown): void => {
    if (JSON.stringify(what).includes('zymurgical')) found.push(where);
  };
  const admin = await world.member('ADMIN');
  const variables = { number: idea.number, ben: ben.id, words: 'behind pipe' };
  for (const who of [null, ada, cleo, mira, admin]) {
    look(`API for ${who?.name ?? 'visitors'}`, await world.as(who).run(SWEEP, variables));
    const searched = await world.as(who).run(SWEEP, { ...variables, words: 'zymurgical' });
    look(`search for ${who?.name ?? 'visitors'}`, (searched as { search?: unknown }).search ?? null);
  }
  for (const who of [ada, cleo, mira, admin]) {
    look(`own things of ${who.name}`, await world.as(who).run(OWN));
    const data = (await (await place.signedIn(who.email)).post('/api/my-data')).body;
    look(`data of ${who.name}`, withoutOwnWords(data));
  }
  const folder = join(await testFolder(), 'export');
  await exportCommunity(world.services, folder, deaf);
  const sheets = Object.entries(await filesIn(folder)).filter(([name]) => name.startsWith('csv'));
  expect(sheets.length).toBeGreaterThan(5);
  for (const [name, text] of sheets) look(name, text);
  const { rows } = await world.services.db.connections.query(`select data from domain_event`);
  look('events', rows);
  return found;
}

it('can be read where this file looks, and nowhere else', async () => {
  const schema = await schemaOf(modules);
  const places = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => ['Credit', 'CreditConnection'].includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(places.toSorted()).toEqual(PLACES);
});

it('shows nobody a credit its person has not agreed to, in whatever state, and everybody one they have', async () => {
  const writers = await open();
  const { world, ben, creditId } = writers;
  expect(await leaks(writers), 'asked').toEqual([]);
  await answerCredit(world, ben, creditId, false);
  expect(await leaks(writers), 'refused').toEqual([]);
  await answerCredit(world, ben, creditId, true);
  expect(await leaks(writers), 'given').toEqual([
    'API for visitors',
    'API for Ada',
    'API for Cleo',
    'API for Mira',
    expect.stringMatching(/^API for admin/),
    'csv/credits.csv',
  ]);
  await answerCredit(world, ben, creditId, false);
  expect(await leaks(writers), 'withdrawn').toEqual([]);
  await answerCredit(world, ben, creditId, true);
  const left = (gone: boolean) =>
    world.services.db.connections.query(
      `update member set left_at = ${gone ? 'now()' : 'null'} where id = '${ben.id}'`,
    );
  await left(true);
  expect(await leaks(writers), 'left').toEqual([]);
  // Who comes back finds what they agreed to (practice 4.1).
  await left(false);
  expect(await leaks(writers), 'back').toContain('API for visitors');
}, 60_000);

it('keeps it for its person, who downloads it too', async () => {
  const { world, ben, creditId } = await open();
  await answerCredit(world, ben, creditId, false);
  expect(await ownCredits(world, ben)).toMatchObject([{ what: WHAT, consent: 'REFUSED' }]);
  const { body } = await (await place.signedIn(ben.email)).post('/api/my-data');
  expect(body).toMatchObject({ credits: [{ what: WHAT, consent: 'REFUSED' }] });
});

it('is gone at once from what is kept for visitors', async () => {
  const { world, ben, idea, creditId } = await open();
  await answerCredit(world, ben, creditId, true);
  const seen = async (): Promise<unknown> =>
    place.browser().graphql(`{ idea(number: ${idea.number}) { credits { what } } }`);
  const none = { idea: { credits: [] } };
  const shown = { idea: { credits: [{ what: WHAT }] } };
  await expect.poll(seen).toEqual(shown);
  expect(await seen()).toEqual(shown);
  const browser = await place.signedIn(ben.email);
  await browser.graphql(`mutation { answerCredit(creditId: "${creditId}", consent: false) { __typename } }`);
  expect(await seen()).toEqual(none);
});

it('counts nobody: no total of credits and no order by them anywhere', async () => {
  const schema = await schemaOf(modules);
  const connection = schema.getType('CreditConnection');
  expect(isObjectType(connection) && Object.keys(connection.getFields()).toSorted()).toEqual([
    'edges',
    'pageInfo',
  ]);
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()) : [],
  );
  expect(names.filter((name) => /credit.*count|count.*credit/i.test(name))).toEqual([]);
});

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { deaf, emptyPlace, filesIn, testFolder } from '../../test/exports.js';
import { createSetUpLink } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import { fillDemo } from '../demo/demo.module.js';
import { tellOfLate } from '../late-notes/late-note.module.js';
import { modules } from '../modules.js';
import type { Actor } from '../platform/actor.js';
import type { Services } from '../platform/context.js';
import { schemaOf } from '../platform/schema.js';
import { reindexCommunity } from '../search/search.module.js';
import { contextFor } from '../services.js';
import { exportCommunity, importExport } from './export.module.js';
import { exportedTables } from './tables/export.tables.js';
import type { ExportedTable } from './tables/table.js';

const SECRETS = `
  insert into auth_user (id, name, email, email_verified, created_at, updated_at)
    values ('SECRET-user', 'Rosa', 'rosa@example.com', true, now(), now());
  insert into auth_session (id, token, user_id, expires_at, created_at, updated_at)
    values ('SECRET-session', 'SECRET-token', 'SECRET-user', now(), now(), now());
  insert into auth_account (id, user_id, provider_id, account_id, password, created_at, updated_at)
    values ('SECRET-account', 'SECRET-user', 'credential', 'SECRET-user', 'SECRET-password', now(), now());
  update member set user_id = 'SECRET-user' where id = (select id from member where role = 'ADMIN' limit 1);
  insert into api_token (community_id, id, member_id, name, token_hash, scopes, created_at, expires_at)
    select community_id, gen_random_uuid(), id, 'SECRET-name', 'SECRET-hash', '{READ}', now(), now()
    from member where user_id is not null;
  insert into invitation (community_id, id, role, token_hash, invited_by_id, created_at, expires_at, uses)
    select community_id, gen_random_uuid(), 'ADMIN', 'SECRET-invitation', id, now(), now(), 0
    from member where user_id is not null`;

let folder: string;
let old: Services;
let moved: Services;
let schema: GraphQLSchema;
let took: number;

beforeAll(async () => {
  schema = await schemaOf(modules);
  folder = await testFolder();
  old = await emptyPlace(import.meta.filename, 'old');
  moved = await emptyPlace(import.meta.filename, 'moved');
  await fillDemo(old);
  await tellOfLate.run(old);
  await old.db.connections.query(SECRETS);
  await reindexCommunity(old, (await communityForRequest(old.db, undefined))?.id ?? '');
  await exportCommunity(old, join(folder, 'first'), deaf);
  await createSetUpLink(moved);
  const start = performance.now();
  await importExport(moved, join(folder, 'first'), deaf);
  took = performance.now() - start;
  await exportCommunity(moved, join(folder, 'second'), deaf);
}, 60_000);

async function ask(
  services: Services,
  document: string,
  role: 'ADMIN' | null,
  memberId = '',
): Promise<unknown> {
  const communityId = (await communityForRequest(services.db, undefined))?.id ?? '';
  const actor: Actor = role
    ? { kind: 'member', communityId, memberId, role, sessionId: null, scopes: null }
    : { kind: 'anonymous', communityId, memberId: null, role: null };
  const { data, errors } = await graphql({
    schema,
    source: document,
    contextValue: contextFor(services, actor, 't'),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

it('comes back as the same bytes', async () => {
  const [first, second] = [await filesIn(join(folder, 'first')), await filesIn(join(folder, 'second'))];
  expect(Object.keys(first).length).toBeGreaterThan(30);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  // Images are encoded again on their way in, so their bytes and sums are others.
  const ofImages = (name: string): boolean => name === 'data/image-files.jsonl' || name.startsWith('images/');
  expect(Object.keys(first).filter(ofImages).length).toBeGreaterThan(1);
  const differing = Object.keys(first).filter(
    (name) => first[name] !== second[name] && name !== 'manifest.json' && !ofImages(name),
  );
  expect(differing).toEqual([]);
  expect(first['data/ideas.jsonl']).toContain('household');
  const empty = Object.keys(first).filter((name) => name.startsWith('data/') && first[name] === '');
  // Everything else has rows, or this would show nothing of it.
  expect(empty).toEqual(['data/drafts.jsonl', 'data/import-items.jsonl', 'data/imports.jsonl']);
});

/** Of a webhook: without address and secret, and switched off. */
const COMES_BACK_OFF = [
  'sealed_url',
  'secret_number',
  'former_until',
  'disabled_at',
  'disabled_why',
  'failing_since',
];

it('brings webhooks back switched off, without address and secret', async () => {
  const text = `select sealed_url, secret_number, disabled_at is not null as off, disabled_why from webhook`;
  const { rows } = await moved.db.connections.query(text);
  expect(rows).toEqual([{ sealed_url: null, secret_number: 0, off: true, disabled_why: 'IMPORTED' }]);
});

it('makes again what does not travel, as it was: every column of every table', async () => {
  const tables: Pick<ExportedTable, 'table' | 'only' | 'untold'>[] = exportedTables.concat();
  for (const { table, only, untold } of [...tables, { table: 'idea_stat' }]) {
    const columns = old.db
      .columnsOf(table)
      .filter(({ name }) => !['community_id', 'user_id', 'trending'].includes(name))
      // Of a story that is not to travel no words do, and so nothing that is made of them.
      .filter(
        ({ name, property }) =>
          !untold || (!(property in untold.values) && !['sealed', 'html'].includes(name)),
      )
      .filter(({ name }) => table !== 'community' || !['id', 'demo'].includes(name))
      .filter(({ name }) => table !== 'webhook' || !COMES_BACK_OFF.includes(name))
      .map(({ name }) => name);
    const text = `select count(*)::int as rows, md5(string_agg(r::text, E'\\n' order by r::text)) as sum
      from (select ${columns.join(', ')} from ${table}${only ? ` where ${only}` : ''}) r`.replaceAll(
      '$1',
      '(select id from community)',
    );
    const [there, here] = [await old.db.connections.query(text), await moved.db.connections.query(text)];
    expect([table, here.rows]).toEqual([table, there.rows]);
  }
});

const PAGES = `{
  community { name tagline signUpMode timeZone }
  spaces { slug name purpose { gain version } stages { name category } tags { slug } }
  newest: ideas(first: 50, sort: NEWEST) { totalCount edges { node {
    id number path title text textHtml excerpt revision createdAt commentCount
    author { id name } stage { name category } tags { slug } support { customers team blocks matters nice }
    waiting { since days late dueOn } lastWord { kind at member { id } }
    answers { textHtml createdAt toStage { name } reason constraint wouldChange reviewOn noReviewReason author { name } }
  } } }
  trending: ideas(first: 50, sort: TRENDING) { edges { node { number } } }
  supported: ideas(first: 50, sort: MOST_SUPPORTED) { edges { node { number } } }
  waiting: ideas(first: 50, sort: LONGEST_WAITING) { edges { node { number } } }
  conversations(first: 20) { edges { node { path title textHtml commentCount } } }
}`;

it('answers pages the same', async () => {
  const there = await ask(old, PAGES, null);
  expect(JSON.stringify(there).length).toBeGreaterThan(20_000);
  expect(await ask(moved, PAGES, null)).toEqual(there);
});

it('can be searched', async () => {
  const document = `{ search(query: "household account", sort: RELEVANCE) { totalCount edges { node { path } } } }`;
  const there = await ask(old, document, null);
  expect(JSON.stringify(there)).toContain('/ideas/');
  expect(await ask(moved, document, null)).toEqual(there);
});

it('takes over the community that waits for its first admin, whose link then ends', async () => {
  const { rows } = await moved.db.connections.query('select set_up_at is not null as named from community');
  expect(rows).toEqual([{ named: true }]);
  expect(await createSetUpLink(moved)).toBeNull();
});

it('keeps what staff wait for, the inbox and the choices of a member', async () => {
  const { rows } = await old.db.connections.query<{ id: string }>(
    `select id from member where role = 'ADMIN' limit 1`,
  );
  const document = `{ attentionSummary { waiting late } inbox { unreadCount } viewer { email preferences { mailComments keyboardShortcuts } } }`;
  const there = await ask(old, document, 'ADMIN', rows[0]?.id);
  expect(await ask(moved, document, 'ADMIN', rows[0]?.id)).toEqual(there);
});

it('is silent: no event, mail, job, session or identity; and no demo that lets everybody in', async () => {
  const { rows } = await moved.db.connections.query(
    `select (select count(*)::int from domain_event) as events, (select count(*)::int from mail_message) as mails,
       (select count(*)::int from pgboss.job) as jobs, (select count(*)::int from auth_user) as users,
       (select count(*)::int from member where user_id is not null) as signed_in, (select demo from community) as demo`,
  );
  expect(rows).toEqual([{ events: 0, mails: 0, jobs: 0, users: 0, signed_in: 0, demo: false }]);
});

it('is quick, and nobody else reads its files', async () => {
  expect(took).toBeLessThan(20_000);
  const modes = await Promise.all(
    ['first', 'first/data', 'first/csv', 'first/manifest.json', 'first/csv/members.csv'].map(
      async (name) => (await stat(join(folder, name))).mode & 0o777,
    ),
  );
  expect(modes).toEqual([0o700, 0o700, 0o700, 0o600, 0o600]);
});

it('holds no secret', async () => {
  const files = Object.values(await filesIn(join(folder, 'first'))).join('');
  expect(files.length).toBeGreaterThan(500_000);
  expect(files).not.toContain('SECRET');
});

it('does not come into a community that is there', async () => {
  await expect(importExport(moved, join(folder, 'first'), deaf)).rejects.toThrow(
    'There is a community already',
  );
});

import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseOfThisFile } from '../../test/template-database.js';
import { NO_LIMITS, TEST_SETTINGS } from '../../test/world.js';
import { sendDigests } from '../inbox/inbox.module.js';
import type { MailContent } from '../mail/mail.module.js';
import { modules } from '../modules.js';
import type { Actor } from '../platform/actor.js';
import { systemClock } from '../platform/clock.js';
import type { Services } from '../platform/context.js';
import { schemaOf } from '../platform/schema.js';
import { unseal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { closeServices, contextFor, openServices } from '../services.js';
import { communityForRequest } from '../communities/community.module.js';
import { demoSignIns, fillDemo } from './demo.module.js';

let services: Services;
let schema: GraphQLSchema;
let communityId: string;
/** Seconds of work of this process: other tests may have the machine at the same time. */
let worked: number;
let broken = '';
let leftBehind: number;
const shares: number[] = [];

const count = async (name: string, text: string): Promise<number> =>
  (await services.db.row(statement<{ count: number }>(`test.demo_${name}`, text)))?.count ?? -1;

beforeAll(async () => {
  services = await openServices({
    databaseUrl: await databaseOfThisFile(import.meta.filename),
    poolMax: 4,
    limits: NO_LIMITS,
    trustedRanges: [],
    publicUrl: 'https://ideas.example.com',
    settings: TEST_SETTINGS,
    log: console as unknown as Services['log'],
    clock: systemClock,
  });
  schema = await schemaOf(modules);
  await fillDemo(services, (share) => {
    if (share > 0.3) {
      throw new Error('pulled the plug');
    }
  }).catch((error: Error) => (broken = error.message));
  leftBehind = await count('left_behind', `select count(*)::int as count from member`);
  const start = process.cpuUsage();
  await fillDemo(services, (share) => shares.push(share));
  const { user, system } = process.cpuUsage(start);
  worked = (user + system) / 1e6;
  communityId = (await communityForRequest(services.db, undefined))?.id ?? '';
}, 120_000);
afterAll(() => closeServices(services));

async function ask<Data>(document: string, memberId: string | null = null): Promise<Data> {
  const actor: Actor = memberId
    ? { kind: 'member', communityId, memberId, role: 'ADMIN', sessionId: null, scopes: null }
    : { kind: 'anonymous', communityId, memberId: null, role: null };
  const result = await graphql({
    schema,
    source: document,
    contextValue: contextFor(services, actor, 'test'),
  });
  expect(result.errors).toBeUndefined();
  return result.data as Data;
}

it('leaves nothing behind when it is interrupted', () => {
  expect([broken, leftBehind]).toEqual(['pulled the plug', 0]);
});

it('fills with seconds of work, says how far it is, and does not fill twice', async () => {
  expect(worked).toBeLessThan(10);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(await fillDemo(services)).toBe(false);
  expect(await count('communities', `select count(*)::int as count from community`)).toBe(1);
});

it('shows the idea the demo turns around as its story says', async () => {
  interface Shown {
    ideas: { edges: { node: Record<string, unknown> }[] };
  }
  const { ideas } = await ask<Shown>(`{ ideas(first: 1, sort: MOST_SUPPORTED) { edges { node {
    title revision stage { name } support { customers team blocks nice } commentCount waiting { days }
    answers { toStage { name } author { name } } lastWord { member { name } } tags { name }
  } } } }`);
  expect(ideas.edges[0]?.node).toMatchObject({
    title: 'Let a household share one account without sharing a password',
    revision: 3,
    stage: { name: 'Planned' },
    support: { customers: 128, team: 1, blocks: 9, nice: 31 },
    commentCount: 8,
    waiting: null,
    lastWord: { member: { name: 'Jorge Pires' } },
    tags: [{ name: 'sharing' }, { name: 'signing in' }],
  });
});

it('keeps counts and votes alike, with nothing left to roll up', async () => {
  const wrong = `select count(*)::int as count from idea_stat s
    where customers + team <> (select count(*) from vote v where v.idea_id = s.idea_id)`;
  expect(await count('miscounted', wrong)).toBe(0);
  expect(await count('deltas', `select count(*)::int as count from vote_delta`)).toBe(0);
});

it('has late and timely waiting, a review to come, notes, an edited comment, mentions and replies', async () => {
  const { attentionSummary } = await ask<{ attentionSummary: { waiting: number; late: number } }>(
    '{ attentionSummary { waiting late } }',
    (await demoSignIns(services.db, communityId))[5]?.id,
  );
  expect(attentionSummary.late).toBeGreaterThan(1);
  expect(attentionSummary.waiting).toBeGreaterThan(attentionSummary.late + 2);
  const some = {
    reviews: `select count(*)::int as count from answer where review_on > current_date`,
    overdue: `select count(*)::int as count from review where closed_at is null and due_on < current_date - 5`,
    scheduled: `select count(*)::int as count from review where closed_at is null and due_on > current_date`,
    without: `select count(*)::int as count from answer where no_review_reason is not null`,
    notes: `select count(*)::int as count from comment where staff_only`,
    edited: `select count(*)::int as count from comment_revision`,
    mentions: `select count(*)::int as count from comment_mention`,
    replies: `select count(*)::int as count from comment where parent_id is not null`,
    withdrawn: `select count(*)::int as count from idea where withdrawn_at is not null`,
    conversations: `select count(*)::int as count from conversation`,
    lateNotes: `select count(*)::int as count from late_note`,
    purposes: `select count(*)::int as count from space_purpose where version > 1`,
  };
  const counts: Record<string, number> = {};
  for (const [name, text] of Object.entries(some)) {
    counts[name] = await count(name, text);
  }
  expect(Object.entries(counts).filter(([, number]) => number < 1)).toEqual([]);
});

it('tells what was built, with who had a part in it, each idea answered once', async () => {
  const { outcomes, outcomeYears } = await ask<{
    outcomes: { totalCount: number; edges: { node: Record<string, unknown> }[] };
    outcomeYears: number[];
  }>(`{ outcomeYears outcomes(filter: { kind: RELEASE }, first: 50) { totalCount edges { node {
    title author { name } revisions { title } irritants { title } promises { state } credits { what member { name } }
    ideas { title stage { category } answers { text author { name } toStage { name } } } } } } }`);
  expect(outcomes.totalCount).toBe(7);
  expect(outcomeYears.length).toBeGreaterThan(0);
  expect(outcomes.edges[0]?.node).toMatchObject({
    title: 'What is yours comes back by itself, within nine days',
    author: { name: 'Leah Kim' },
    revisions: [{ title: 'What is yours comes back by itself' }],
    promises: [{ state: 'KEPT' }],
    irritants: [{ title: 'A credit on my bill, and no day on which it comes' }],
    credits: [
      { what: 'said that nine days is a good number, both ways' },
      { what: 'made the Fridays happen' },
    ],
    ideas: [
      {
        stage: { category: 'SHIPPED' },
        answers: [{ author: { name: 'Leah Kim' }, toStage: { name: 'Shipped' } }, {}, {}],
      },
    ],
  });
});

it('tells of what hurts: counted by people, fixed, the same, and with a call for ideas', async () => {
  interface Shown {
    irritants: { edges: { node: Record<string, unknown> }[] };
  }
  const { irritants } = await ask<Shown>(`{ irritants(sort: OLDEST) { edges { node {
    title state reportCount same { title } rootCause { title reportCount upstreamOwner { name } } call { question }
    commentCount fixedBy { name }
  } } } }`);
  const [, reminder, credit, code, reading] = irritants.edges.map(({ node }) => node);
  expect(irritants.edges).toHaveLength(5);
  expect(credit).toMatchObject({ state: 'FIXED' });
  expect(reminder).toMatchObject({
    state: 'FIXED',
    reportCount: 3,
    fixedBy: { name: 'Hanna Vogt' },
    call: null,
  });
  expect(code).toMatchObject({ state: 'OPEN', reportCount: 2, rootCause: { reportCount: 6 } });
  expect(reading).toMatchObject({
    reportCount: 4,
    same: [{ title: 'Thrown out halfway down the stairs' }],
    rootCause: { upstreamOwner: { name: 'Ada Lindqvist' } },
    call: { question: 'How should the account know that you are still there?' },
  });
});

it('hides what is for members or staff from somebody passing by', async () => {
  const { spaces } = await ask<{ spaces: { name: string; purpose: { version: number } }[] }>(
    '{ spaces { name purpose { version } } }',
  );
  expect(spaces).toEqual([
    { name: 'Home account', purpose: { version: 2 } },
    { name: 'Meters and bills', purpose: { version: 1 } },
  ]);
});

it('sends nobody mail about the past and leaves no work behind', async () => {
  expect(await count('jobs', `select count(*)::int as count from pgboss.job`)).toBe(0);
  expect(await count('mails', `select count(*)::int as count from mail_message`)).toBe(0);
});

it('asked who wanted something whether it helped, nobody twice in a week, and one NOT opened an idea again', async () => {
  const again = await count(
    'asked_again',
    `select count(*)::int as count from follow_up one join follow_up other on other.member_id = one.member_id
       and other.id <> one.id and other.asked_at >= one.asked_at and other.asked_at < one.asked_at + interval '168 hours'`,
  );
  const waiting = await count(
    'outcomes_to_gather',
    `select count(*)::int as count from outcome where kind = 'RELEASE' and gathered_at is null
       and published_at < now() - interval '31 days'`,
  );
  expect([again, waiting]).toEqual([0, 0]);
  const { outcomes } = await ask<{
    outcomes: { edges: { node: { title: string; didItHelp: object | null } }[] };
  }>(
    '{ outcomes(first: 50) { edges { node { title didItHelp { solved partly not words { verdict } } } } } }',
  );
  const dark = outcomes.edges.find(({ node }) => node.title === 'Dark pages for dark rooms')?.node.didItHelp;
  expect(dark).toMatchObject({ not: 1, words: [{ verdict: 'NOT' }, { verdict: 'SOLVED' }] });
  const open = await count('reopened', `select count(*)::int as count from idea_reopening`);
  expect(open).toBe(1);
});

it('has a digest waiting for them, which the first run of the schedule writes', async () => {
  await sendDigests.run(services);
  const { rows } = await services.db.connections.query<{ email: string; sealed: string }>(
    `select m.email, w.sealed from mail_message w join member m on m.id = w.member_id order by m.email`,
  );
  const letters = rows.map(
    ({ sealed }) => JSON.parse(unseal(TEST_SETTINGS.secret, 'mail', sealed)) as MailContent,
  );
  expect(new Set(rows.map(({ email }) => email)).size, 'one each').toBe(rows.length);
  const headings = letters.map(({ blocks }) => blocks.find(({ kind }) => kind === 'heading'));
  expect(headings).toContainEqual({ kind: 'heading', text: 'Answers to what you said' });
});

it('offers six people to sign in as, each with something unread', async () => {
  const { community } = await ask<{ community: { demo: boolean; demoMembers: { name: string }[] } }>(
    '{ community { demo demoMembers { name role } } }',
  );
  expect(community.demo).toBe(true);
  expect(community.demoMembers.map((member) => member.name)).toEqual([
    'Rosa Okafor',
    'Tomasz Lind',
    'Greta Sund',
    'Mira Sandoval',
    'Jorge Pires',
    'Ada Lindqvist',
  ]);
  const unread: number[] = [];
  for (const { id } of await demoSignIns(services.db, communityId)) {
    const { inbox } = await ask<{ inbox: { unreadCount: number } }>('{ inbox { unreadCount } }', id);
    unread.push(inbox.unreadCount);
  }
  expect(unread.filter((one) => one < 1 || one > 9)).toEqual([]);
});

import { setTimeout as pause } from 'node:timers/promises';
import { read } from '../api.ts';
import { HookTarget } from '../hook-target.ts';
import { randomFrom, seedOf } from '../random.ts';
import { openPlace, type FaultResult, type Stage } from '../run-fault.ts';
import type { ServerProcess } from '../server-process.ts';
import type { World } from '../world.ts';
import { countHooks, countMails, InTheAir, type Sent } from './kill-workers-count.ts';

/** How much is to be sent. */
export interface ToSend {
  /** Followers of one idea, each with mail at once. */
  mails: number;
  webhooks: number;
  /** Comments, each told to every webhook. */
  events: number;
  /** Milliseconds between two steps of the hour in which nobody answers, for the worker to try. */
  stepMs: number;
}

const THOUSAND: ToSend = { mails: 1_000, webhooks: 10, events: 100, stepMs: 1_500 };
const KILLS = 5;
/** What the mail server and the other program take over each mail and delivery, so that a kill meets some in the air. */
const TAKES_MS = 40;
const MINUTES_AWAY = 60;
const STEP_MINUTES = 5;
const DRAIN_WITHIN_MS = 240_000;

/**
 * kill -9 of the worker, five times while it sends mails and webhooks; between two of the kills the mail server and the
 * other program are away for an hour of the clock. None may be lost; copies are those in the air at a kill.
 */
export async function killWorkers(stage: Stage, toSend = THOUSAND): Promise<FaultResult> {
  const { world, server } = stage;
  const target = await HookTarget.open();
  world.onEnd(() => target.close());
  // The server of the other faults works on jobs as well: with it there would be no moment without a worker.
  await server.stop();
  const more = { OUTBOUND_ALLOW: `127.0.0.1:${target.port}` };
  const web = await world.startServer(undefined, { ...more, RAPPORT_ROLE: 'web' });
  const place = await openPlace(stage, 'kill-workers', web.url);
  const sent = await prepare(stage, web.url, place.space, target, toSend);
  [world.mail.takesMs, target.takesMs] = [TAKES_MS, TAKES_MS];
  const worker = await world.startServer(undefined, { ...more, RAPPORT_ROLE: 'worker' });
  const random = randomFrom(seedOf(stage.seed, 'kill-workers'));
  const air = new InTheAir(world, target);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await underWay(world, target, kill, toSend);
    await pause(random() * 200);
    worker.kill();
    await air.count();
    await endClaims(world);
    if (kill === 1) await anHourAway(world, target, toSend.stepMs);
  }
  const drainMs = await drain(world, worker);
  [world.mail.takesMs, target.takesMs] = [0, 0];
  const mails = countMails(world, sent);
  const hooks = countHooks(target, sent);
  await Promise.all([worker.stop(), web.stop()]);
  await server.start();
  await target.close();
  const rows = await left(world);
  const wrong = [...rows];
  if (mails.copies > air.mails) wrong.push(`${mails.copies} copies of mails, ${air.mails} were in the air`);
  if (hooks.copies > air.hooks)
    wrong.push(`${hooks.copies} copies of deliveries, ${air.hooks} were in the air`);
  return {
    fault: 'kill-workers',
    place: { ...place, site: server.url },
    findings: {
      lost: [...mails.lost, ...hooks.lost],
      doubled: [...mails.doubled, ...hooks.doubled],
      wrong,
    },
    notes: [
      `${mails.things} of ${toSend.mails} mails came, ${mails.copies} copies with the same Message-ID, ${air.mails} in the air at ${KILLS} kills`,
      `${hooks.things} of ${toSend.webhooks * toSend.events} deliveries came, ${hooks.copies} copies with the same webhook-id, ${air.hooks} in the air`,
      `mail server and the other program away for ${MINUTES_AWAY} minutes of the clock; all was sent ${(drainMs / 1000).toFixed(0)} s after the last kill`,
    ],
  };
}

/** One answer to many followers and some comments for webhooks, all asked for while nobody sends. */
async function prepare(
  { world, people: { admin, staff, customers }, seed }: Stage,
  site: string,
  space: { id: string; stageId: string },
  target: HookTarget,
  { mails, webhooks, events }: ToSend,
): Promise<Sent> {
  const [author, answerer] = [customers[0] ?? admin, staff[0] ?? admin];
  const POST = `mutation ($input: PostIdeaInput!) { made: postIdea(input: $input) {
    ... on IdeaPosted { idea { id thread { id } } } ... on Problem { message } } }`;
  const post = async (title: string): Promise<{ id: string; thread: { id: string } }> => {
    const input = { spaceId: space.id, title, text: 'The stairs are steep.' };
    return (
      await read<{ made: { idea: { id: string; thread: { id: string } } } }>(site, author, POST, { input })
    ).made.idea;
  };
  const followed = await post('Followed by many');
  const talked = await post('Talked about');
  const emails = Array.from({ length: mails }, (_, n) => `w${n}@followers.example`);
  await world.rows(
    `with new as (insert into member (community_id, id, name, email, role, preferences, created_at)
       select (select id from community), gen_random_uuid(), 'Follower ' || n, email, 'CUSTOMER', '{"mailPace": "AT_ONCE"}',
         now() - interval '1 day' from unnest($1::text[]) with ordinality e(email, n) returning community_id, id)
     insert into follow (community_id, thread_id, member_id, since)
     select community_id, $2, id, now() - interval '1 hour' from new`,
    [emails, followed.thread.id],
  );
  const words = `zq${seed}workersq`;
  await read(
    site,
    answerer,
    `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on Problem { message } } }`,
    { input: { ideaId: followed.id, stageId: space.stageId, text: `${words} We look into it.` } },
  );
  const paths = Array.from({ length: webhooks }, (_, n) => `/hook-${n}`);
  for (const path of paths) {
    await read(
      site,
      admin,
      `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on WebhookCreated { secret } ... on Problem { message } } }`,
      {
        input: {
          name: path.slice(1),
          url: `http://127.0.0.1:${target.port}${path}`,
          format: 'JSON',
          kinds: ['COMMENT_POSTED'],
        },
      },
    );
  }
  for (let n = 0; n < events; n += 1) {
    await read(
      site,
      author,
      `mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Problem { message } } }`,
      { input: { threadId: talked.thread.id, text: `Step ${n} is loose.` } },
    );
  }
  return { emails, words, paths, events };
}

/** Waits until enough has gone out that this kill comes in the middle of the sending. */
async function underWay(
  world: World,
  target: HookTarget,
  kill: number,
  { mails, webhooks, events }: ToSend,
): Promise<void> {
  const share = (kill + 0.5) / (KILLS + 1);
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const enough =
      world.mail.mails.length >= mails * share || target.taken.length >= webhooks * events * share;
    if (enough && world.mail.inHand + target.inHand > 0) return;
    await pause(5);
  }
}

/** The claims of the worker that was killed end as the clock would end them, before the next one begins to claim. */
async function endClaims(world: World): Promise<void> {
  for (const table of ['mail_message', 'webhook_delivery']) {
    await world.rows(`update ${table} set claimed_until = now() where claimed_until > now()`);
  }
}

/** Lets time pass for what waits and is in nobody's hands: its moments move back, which is the clock moving on. */
async function passTime(world: World, minutes: number): Promise<void> {
  const back = `- make_interval(mins => ${minutes})`;
  const waits = '(claimed_until is null or claimed_until <= now())';
  await world.rows(`update mail_message set created_at = created_at ${back}, next_try_at = next_try_at ${back},
    give_up_at = give_up_at ${back} where sent_at is null and ${waits}`);
  await world.rows(`update webhook_delivery set created_at = created_at ${back}, begun_at = begun_at ${back},
    next_try_at = next_try_at ${back} where finished_at is null and ${waits}`);
}

async function anHourAway(world: World, target: HookTarget, stepMs: number): Promise<void> {
  await world.mail.down();
  target.away = true;
  for (let gone = 0; gone < MINUTES_AWAY; gone += STEP_MINUTES) {
    await pause(stepMs);
    await passTime(world, STEP_MINUTES);
  }
  await world.mail.up();
  target.away = false;
}

/** Until everything has been sent, however long a worker that came back must wait by the clock. */
async function drain(world: World, worker: ServerProcess): Promise<number> {
  const began = performance.now();
  while ((await left(world)).length > 0) {
    if (performance.now() - began > DRAIN_WITHIN_MS)
      throw new Error(`Not all was sent:\n${worker.said.slice(-2_000)}`);
    await pause(1_000);
    await passTime(world, STEP_MINUTES);
  }
  return performance.now() - began;
}

/** What is neither sent nor told. */
async function left(world: World): Promise<string[]> {
  const rows = await world.rows<{ what: string; count: number }>(
    `select 'mails' as what, count(*)::integer from mail_message where sent_at is null
     union all select 'deliveries', count(*)::integer from webhook_delivery where state <> 'DELIVERED'
     union all select 'jobs', count(*)::integer from pgboss.job
       where name in ('inbox', 'webhooks') and state in ('created', 'retry', 'active', 'failed')`,
  );
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what} not sent`);
}

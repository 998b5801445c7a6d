import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bounceMessage } from '../../test/bounces.js';
import { mailRow, queuedMails } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import { codeOf, World } from '../../test/world.js';
import type { MailToQueue } from '../mail/mail.module.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { forgetStrangers } from './mail-trouble.module.js';

const TOKEN = 'a token that only the mail server knows';
const place = usePlace(import.meta.filename, { mail: { bounceToken: TOKEN } });

const TROUBLES = `query ($state: MailTroubleState, $first: Int! = 20, $after: String) {
  mailTroubles(state: $state, first: $first, after: $after) {
    edges { node { id to member { id name } subject state reason codes attempts at nextTryAt canResend isHeld } }
    pageInfo { hasNextPage endCursor } } }`;
const SUMMARY = `{ mailSummary { waiting oldestAt failed bounced hasServer takesBounces } }`;
const RESEND = `mutation ($id: ID!, $key: UUID) { resendMail(mailId: $id, idempotencyKey: $key) {
  __typename ... on MailsResent { count } ... on NotPossible { message } } }`;
const RESEND_ALL = `mutation { resendAllMails { __typename ... on MailsResent { count } } }`;
const OWN = `{ viewer { emailTrouble { at reason } } }`;
const WORKS = `mutation { confirmEmailWorks { ... on ProfileChanged { viewer { email emailTrouble { at } } } } }`;

interface Trouble {
  id: string;
  to: string;
  member: { name: string } | null;
  subject: string | null;
  state: string;
  reason: string;
  canResend: boolean;
}
interface Page {
  mailTroubles: { edges: { node: Trouble }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

async function newWorld(): Promise<World> {
  await place.community();
  place.mail.refusedAddresses.clear();
  place.mail.refuseWith = [];
  return new World(place.services, await schemaOf(modules), place.clock, place.communityId);
}

async function handIn(id: string, recipient: string, status = '5.1.1'): Promise<void> {
  const messageId = `<${id}@ideas.example.com>`;
  await place.http.inject({
    method: 'POST',
    url: `/mail/bounces?token=${encodeURIComponent(TOKEN)}`,
    headers: { 'content-type': 'message/rfc822' },
    payload: bounceMessage({ messageId, recipient, status }),
  });
}

async function tried(mails: Partial<MailToQueue>[]): Promise<string[]> {
  const ids = await queuedMails(place, mails);
  await place.mailSent();
  return ids;
}

const to = (email: string): Partial<MailToQueue> => ({ to: { email, name: null } });
const notice = (email: string): Partial<MailToQueue> => ({ ...to(email), memberId: randomUUID() });

describe('who may', () => {
  it.each([
    ['see troubles', TROUBLES, {}],
    ['see how mail goes', SUMMARY, {}],
    ['send one again', RESEND, { id: randomUUID() }],
    ['send all again', RESEND_ALL, {}],
  ])('admins only: %s', async (_what, document, variables) => {
    const world = await newWorld();
    expect(codeOf(await world.as(null).ask(document, variables))).toBe('UNAUTHENTICATED');
    for (const role of ['CUSTOMER', 'STAFF'] as const) {
      expect(codeOf(await world.as(await world.member(role)).ask(document, variables))).toBe('FORBIDDEN');
    }
  });

  it('of another community sees nothing and sends nothing', async () => {
    const other = await newWorld();
    place.mail.refuseWith = [550];
    const [id] = await tried([to('rosa@example.org')]);
    const world = await newWorld();
    const admin = world.as(await world.member('ADMIN'));
    expect((await admin.run<Page>(TROUBLES)).mailTroubles.edges).toEqual([]);
    expect(await admin.run(RESEND, { id })).toEqual({ resendMail: { __typename: 'NotFound' } });
    expect(await admin.run(RESEND_ALL)).toEqual({ resendAllMails: { __typename: 'MailsResent', count: 0 } });
    const theirs = other.as(await other.member('ADMIN'));
    expect((await theirs.run<Page>(TROUBLES)).mailTroubles.edges).toHaveLength(1);
  });
});

describe('the list', () => {
  it('is empty when all went out', async () => {
    const world = await newWorld();
    await tried([to('rosa@example.org')]);
    const admin = world.as(await world.member('ADMIN'));
    expect(await admin.run(TROUBLES)).toMatchObject({ mailTroubles: { edges: [] } });
    expect(await admin.run(SUMMARY)).toEqual({
      mailSummary: { waiting: 0, oldestAt: null, failed: 0, bounced: 0, hasServer: true, takesBounces: true },
    });
  });

  it('says what waits, what was given up and what came back, for whom, and why', async () => {
    const world = await newWorld();
    const rosa = await world.member('CUSTOMER', 'Rosa');
    const [back = ''] = await tried([notice(rosa.email)]);
    await handIn(back, rosa.email);
    place.clock.advance({ minutes: 1 });
    place.mail.refusedAddresses.set('full@example.org', '452 4.2.2 mailbox full');
    place.mail.refusedAddresses.set('spam@example.org', '550 5.7.1 not from you');
    await tried([notice('full@example.org'), to('spam@example.org')]);
    const admin = world.as(await world.member('ADMIN'));
    const { mailTroubles } = await admin.run<Page>(TROUBLES);
    const byAddress = Object.fromEntries(mailTroubles.edges.map(({ node }) => [node.to, node]));
    expect(mailTroubles.edges).toHaveLength(3);
    expect(mailTroubles.edges.at(-1)?.node.to, 'the newest comes first').toBe(rosa.email);
    expect(byAddress[rosa.email]).toMatchObject({
      member: { name: 'Rosa' },
      state: 'BOUNCED',
      reason: 'NO_SUCH_ADDRESS',
      codes: 'bounced 5.1.1',
      canResend: false,
      isHeld: true,
    });
    expect(byAddress['full@example.org']).toMatchObject({
      member: null,
      subject: 'An answer to “Shade” Bcc: everybody@example.org',
      state: 'WAITING',
      reason: 'MAILBOX_FULL',
      attempts: 1,
      nextTryAt: new Date(place.clock.now().getTime() + 60_000).toISOString(),
      canResend: true,
    });
    expect(byAddress['spam@example.org'], 'asked for: what it is about is theirs').toMatchObject({
      state: 'FAILED',
      subject: null,
      reason: 'NOT_WANTED',
      canResend: true,
      isHeld: false,
    });
    const only = await admin.run<Page>(TROUBLES, { state: 'FAILED' });
    expect(only.mailTroubles.edges.map(({ node }) => node.to)).toEqual(['spam@example.org']);
    expect(await admin.run(SUMMARY)).toMatchObject({ mailSummary: { waiting: 1, failed: 1, bounced: 1 } });
  });

  it('comes in pages', async () => {
    const world = await newWorld();
    place.mail.refuseWith = Array.from({ length: 5 }, () => 550);
    await tried(Array.from({ length: 5 }, (_, n) => to(`no-${n}@example.org`)));
    const admin = world.as(await world.member('ADMIN'));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { mailTroubles }: Page = await admin.run<Page>(TROUBLES, { first: 2, after });
      seen.push(...mailTroubles.edges.map(({ node }) => node.to));
      ({ endCursor: after, hasNextPage: more } = mailTroubles.pageInfo);
    }
    expect(seen.toSorted()).toEqual(Array.from({ length: 5 }, (_, n) => `no-${n}@example.org`));
    expect(codeOf(await admin.ask(TROUBLES, { after: 'made up' }))).toBe('BAD_USER_INPUT');
  });

  it('still has the address when the mail is forgotten, until a month has passed and nobody has it', async () => {
    const world = await newWorld();
    const [id = ''] = await tried([to('stranger@example.org')]);
    await handIn(id, 'stranger@example.org');
    await place.services.db.transaction((tx) =>
      tx.executeSql('delete from mail_message where id = $1', [id]),
    );
    const admin = world.as(await world.member('ADMIN'));
    expect((await admin.run<Page>(TROUBLES)).mailTroubles.edges).toMatchObject([
      { node: { to: 'stranger@example.org', state: 'BOUNCED', canResend: false } },
    ]);
    place.clock.advance({ days: 31 });
    await forgetStrangers.run(place.services);
    expect((await admin.run<Page>(TROUBLES)).mailTroubles.edges).toEqual([]);
    place.clock.set(new Date());
  });
});

describe('sending again', () => {
  it('one: under the same number, and anew for three days; once though two press at the same moment', async () => {
    const world = await newWorld();
    place.mail.refuseWith = [550];
    const [id = ''] = await tried([to('rosa@example.org')]);
    const admins = [world.as(await world.member('ADMIN')), world.as(await world.member('ADMIN'))];
    place.clock.advance({ days: 5 });
    const answers = await Promise.all(
      admins.map((admin) => admin.run<{ resendMail: { __typename: string } }>(RESEND, { id })),
    );
    expect(answers.map(({ resendMail }) => resendMail.__typename).toSorted()).toEqual([
      'MailsResent',
      expect.stringMatching(/^Not(Found|Possible)$/) as string,
    ]);
    place.mail.refuseWith = [451];
    await place.mailSent();
    expect(await mailRow(place, id), 'tried anew').toMatchObject({ attempts: 1, failedAt: null });
    place.clock.advance({ minutes: 1 });
    await place.mailSent();
    expect(await mailRow(place, id)).toMatchObject({
      attempts: 2,
      failedAt: null,
      sealed: null,
      lastError: null,
    });
    expect(place.mail.mails.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
    place.clock.set(new Date());
  });

  it('one that waits is tried now', async () => {
    const world = await newWorld();
    place.mail.refuseWith = [451];
    const [id = ''] = await tried([to('rosa@example.org')]);
    const admin = world.as(await world.member('ADMIN'));
    expect(await admin.run(RESEND, { id })).toMatchObject({ resendMail: { count: 1 } });
    await place.mailSent();
    expect((await mailRow(place, id))?.sentAt).not.toBeNull();
    expect(await admin.run(RESEND, { id })).toEqual({ resendMail: { __typename: 'NotFound' } });
  });

  it('not what has expired, nor a notice to an address that mail comes back from or to who has left', async () => {
    const world = await newWorld();
    place.mail.refusedAddresses.set('gone@example.org', '550 5.1.1 no such user');
    place.mail.refuseWith = [550, 554];
    const expiresAt = new Date(place.clock.now().getTime() + 60_000);
    const leaver = await world.member();
    const [old = ''] = await tried([{ ...to('old@example.org'), expiresAt }]);
    const [left = ''] = await tried([{ ...to(leaver.email), memberId: leaver.id }]);
    const [held = ''] = await tried([notice('gone@example.org')]);
    await place.services.db.connections.query('update member set left_at = now() where id = $1', [leaver.id]);
    place.clock.advance({ minutes: 2 });
    const admin = world.as(await world.member('ADMIN'));
    for (const id of [old, held, left]) {
      expect(await admin.run(RESEND, { id })).toMatchObject({
        resendMail: { message: expect.stringContaining('cannot be sent') as string },
      });
    }
    expect(await admin.run(RESEND_ALL)).toMatchObject({ resendAllMails: { count: 0 } });
    expect(await admin.run(RESEND, { id: 'made up' })).toEqual({ resendMail: { __typename: 'NotFound' } });
    expect((await mailRow(place, held))?.sealed).not.toBeNull();
    place.clock.set(new Date());
  });

  it('all, after a mail server was away for days', async () => {
    const world = await newWorld();
    await place.mail.down();
    const ids = await tried(Array.from({ length: 8 }, (_, n) => to(`away-${n}@example.org`)));
    place.clock.advance({ days: 3 });
    await place.mailSent();
    const admin = world.as(await world.member('ADMIN'));
    const given = await admin.run<Page>(TROUBLES, { state: 'FAILED' });
    expect(given.mailTroubles.edges.map(({ node }) => node.reason)).toEqual(ids.map(() => 'SERVER_AWAY'));
    expect(await admin.run(RESEND_ALL)).toEqual({ resendAllMails: { __typename: 'MailsResent', count: 8 } });
    await place.mail.up();
    place.clock.advance({ minutes: 1 });
    await place.mailSent();
    expect(place.mail.mails.filter(({ to: address }) => address.startsWith('away-'))).toHaveLength(8);
    place.clock.set(new Date());
  });
});

describe("the viewer's own address", () => {
  it('is theirs only, and fine to begin with', async () => {
    const world = await newWorld();
    expect(codeOf(await world.as(null).ask(WORKS))).toBe('UNAUTHENTICATED');
    expect(await world.as(await world.member()).run(OWN)).toEqual({ viewer: { emailTrouble: null } });
  });

  it('gets notices again when they say that it works', async () => {
    const world = await newWorld();
    const [rosa, jonas] = [await world.member(), await world.member()];
    const ids = await tried([notice(rosa.email), notice(jonas.email)]);
    await handIn(ids[0] ?? '', rosa.email);
    await handIn(ids[1] ?? '', jonas.email);
    expect(await world.as(rosa).run(OWN)).toEqual({
      viewer: { emailTrouble: { at: place.clock.now().toISOString(), reason: 'NO_SUCH_ADDRESS' } },
    });
    for (let press = 0; press < 2; press += 1) {
      expect(await world.as(rosa).run(WORKS)).toEqual({
        confirmEmailWorks: { viewer: { email: rosa.email, emailTrouble: null } },
      });
    }
    const [again = ''] = await tried([notice(rosa.email)]);
    expect((await mailRow(place, again))?.sentAt).not.toBeNull();
    expect(await world.as(jonas).run(OWN), 'nobody else is concerned').not.toEqual({
      viewer: { emailTrouble: null },
    });
  });

  it('is trusted again by who signs in with a code that was mailed there', async () => {
    await newWorld();
    const browser = await place.signedIn('rosa@example.org', 'Rosa');
    const [id = ''] = await tried([notice('rosa@example.org')]);
    await handIn(id, 'rosa@example.org');
    expect(await browser.graphql(OWN)).toMatchObject({
      viewer: { emailTrouble: { reason: 'NO_SUCH_ADDRESS' } },
    });
    const again = await place.signedIn('rosa@example.org', 'Rosa');
    expect(await again.graphql(OWN)).toEqual({ viewer: { emailTrouble: null } });
  });
});

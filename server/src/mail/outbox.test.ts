import { expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { queuedMails, mailRow } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import { statement } from '../platform/statement.js';

const place = usePlace(import.meta.filename);

const claimedFor = statement(
  'test.mail_claimed',
  `update mail_message set claimed_until = $2, attempts = attempts + 1 where id = $1`,
);

const arrived = (id?: string): number =>
  place.mail.mails.filter(({ messageId }) => !id || messageId.includes(id)).length;

it('one bad address among many stops none of the others', async () => {
  await place.community();
  place.mail.refusedAddresses.set('bad@example.org', '550 5.1.1 no such user bad@example.org');
  const to = Array.from({ length: 20 }, (_, n) => `reader-${n}@example.org`);
  to.splice(3, 0, 'bad@example.org', 'not an address');
  const ids = await queuedMails(
    place,
    to.map((email) => ({ to: { email, name: null } })),
  );
  await place.mailSent();
  expect(ids.map((id) => arrived(id))).toEqual(to.map((email) => (email.startsWith('reader-') ? 1 : 0)));
  expect(await mailRow(place, ids[3])).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 550 5.1.1' });
  const impossible = await mailRow(place, ids[4]);
  expect(impossible).toMatchObject({ sentAt: null, lastError: 'EENVELOPE 501' });
  expect(impossible?.failedAt).not.toBeNull();
  expect(impossible?.sealed, 'it can be sent again').not.toBeNull();
});

it('goes out in one run, however many there are', async () => {
  await place.community();
  const memberId = place.services.ids.next();
  const never = new Date(place.clock.now().getTime() + 1_000 * 86_400_000);
  const began = performance.now();
  const many = await queuedMails(
    place,
    Array.from({ length: 2_500 }, (_, n) => ({
      to: { email: `one-of-many-${n}@example.org`, name: null },
      memberId,
      notBefore: n < 150 ? null : never,
    })),
  );
  expect(performance.now() - began, 'milliseconds').toBeLessThan(5_000);
  expect(new Set(many).size).toBe(2_500);
  await place.mailSent();
  expect(place.mail.mails.filter(({ to }) => to.startsWith('one-of-many-'))).toHaveLength(150);
});

it('is tried again later and later when the server is busy, and keeps its number', async () => {
  await place.community();
  place.mail.refuseWith = [451, 451];
  const [id = ''] = await queuedMails(place, [{}]);
  await place.mailSent();
  expect(await mailRow(place, id)).toMatchObject({ attempts: 1, lastError: 'EMESSAGE 451', sentAt: null });
  place.clock.advance({ seconds: 59 });
  await place.mailSent();
  expect(await mailRow(place, id), 'not within a minute').toMatchObject({ attempts: 1 });
  place.clock.advance({ seconds: 1 });
  await place.mailSent();
  expect(await mailRow(place, id)).toMatchObject({ attempts: 2, sentAt: null });
  place.clock.advance({ minutes: 1 });
  await place.mailSent();
  expect(await mailRow(place, id), 'the next comes after two minutes').toMatchObject({ attempts: 2 });
  place.clock.advance({ minutes: 1 });
  await place.mailSent();
  expect(await mailRow(place, id)).toMatchObject({ attempts: 3, lastError: null, sealed: null });
  expect(arrived(id)).toBe(1);
});

it('is given up after three days of being busy, and keeps what it says', async () => {
  await place.community();
  place.mail.refuseWith = Array.from({ length: 200 }, () => 451);
  const [id = ''] = await queuedMails(place, [{}]);
  for (let hour = 0; hour < 72; hour += 1) {
    await place.mailSent();
    place.clock.advance({ hours: 1 });
  }
  expect(await mailRow(place, id), 'an hour before the end').toMatchObject({ failedAt: null });
  await place.mailSent();
  const row = await mailRow(place, id);
  expect(row).toMatchObject({ sentAt: null, lastError: 'EMESSAGE 451' });
  expect(row?.failedAt).not.toBeNull();
  expect(row?.sealed).not.toBeNull();
  place.mail.refuseWith = [];
});

it('waits while the mail server is away for an hour, and all of it goes out once when it is back', async () => {
  await place.community();
  await place.mail.down();
  const ids = await queuedMails(
    place,
    Array.from({ length: 30 }, (_, n) => ({ to: { email: `away-${n}@example.org`, name: null } })),
  );
  for (let minute = 0; minute < 60; minute += 1) {
    await place.mailSent();
    place.clock.advance({ minutes: 1 });
  }
  const waiting = await Promise.all(ids.map(async (id) => mailRow(place, id)));
  expect(waiting.every((row) => row?.sentAt === null && row.failedAt === null && row.attempts === 0)).toBe(
    true,
  );
  await place.mail.up();
  await place.mailSent();
  expect(ids.map(arrived)).toEqual(ids.map(() => 1));
});

it('that breaks the connection each time is one that fails, not a server that is away', async () => {
  await place.community();
  place.mail.beforeTaking = async (to) => {
    if (to === 'breaks@example.org') place.mail.dropConnections();
  };
  const [breaks = ''] = await queuedMails(place, [{ to: { email: 'breaks@example.org', name: null } }]);
  await place.mailSent();
  const others = await queuedMails(place, [{}, {}]);
  await place.mailSent();
  expect(await mailRow(place, breaks)).toMatchObject({ attempts: 1, sentAt: null });
  expect(others.map(arrived)).toEqual([1, 1]);
  place.mail.beforeTaking = async () => undefined;
});

it('goes before all notices when somebody has asked for it, even while those take their time', async () => {
  await place.community();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const order: string[] = [];
  place.mail.beforeTaking = async (to) => {
    order.push(to);
    if (to.startsWith('slow-')) await held;
  };
  await queuedMails(
    place,
    Array.from({ length: 12 }, (_, n) => ({
      to: { email: `slow-${n}@example.org`, name: null },
      memberId: place.services.ids.next(),
    })),
  );
  const done = place.mailSent();
  while (order.length < 8) await new Promise((resolve) => setTimeout(resolve, 20));
  const [id = ''] = await queuedMails(place, [{ to: { email: 'code@example.org', name: null } }]);
  const began = performance.now();
  while (arrived(id) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(performance.now() - began, 'milliseconds').toBeLessThan(1_500);
  expect(order, 'eight notices are in hand, all of them slow').toHaveLength(9);
  letGo();
  await done;
  expect(order).toHaveLength(13);
  expect(place.mail.mostConnections).toBeLessThanOrEqual(11);
  place.mail.beforeTaking = async () => undefined;
});

it('is sent once by two workers at once', async () => {
  await place.community();
  const other = await place.process();
  const ids = await queuedMails(
    place,
    Array.from({ length: 60 }, (_, n) => ({ to: { email: `both-${n}@example.org`, name: null } })),
  );
  await Promise.all([jobsDone(place.services), jobsDone(other.services)]);
  expect(ids.map(arrived)).toEqual(ids.map(() => 1));
});

it('is taken over from a worker that died with it in hand, when its claim ends, under the same number', async () => {
  await place.community();
  const [id = ''] = await queuedMails(place, [{}]);
  await place.services.db.rows(claimedFor, [id, new Date(place.clock.now().getTime() + 60_000)]);
  await place.mailSent();
  expect(arrived(id)).toBe(0);
  place.clock.advance({ seconds: 60 });
  await place.mailSent();
  expect(place.mail.mails.map(({ messageId }) => messageId)).toContain(`<${id}@ideas.example.com>`);
  expect(await mailRow(place, id)).toMatchObject({ attempts: 2 });
});

it('waits for the end of quiet hours', async () => {
  await place.community();
  const notBefore = new Date(place.clock.now().getTime() + 3_600_000);
  const [id = ''] = await queuedMails(place, [{ notBefore }]);
  await place.mailSent();
  expect(arrived(id)).toBe(0);
  place.clock.advance({ hours: 1 });
  await place.mailSent();
  expect(arrived(id)).toBe(1);
});

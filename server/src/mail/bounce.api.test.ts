import { describe, expect, it } from 'vitest';
import { bounceMessage } from '../../test/bounces.js';
import { mailRow, markedAddresses, queuedMails } from '../../test/mails.js';
import { usePlace } from '../../test/place.js';
import type { MailToQueue } from './mail.queue.js';

const TOKEN = 'a token that only the mail server knows';
const place = usePlace(import.meta.filename, {
  mail: { bounceToken: TOKEN, returnTo: 'bounces@example.com' },
});
const without = usePlace(`${import.meta.filename}.without`);

interface Answer {
  status: number;
  body: { report?: boolean; recorded?: number };
}

async function handIn(
  payload: string | Buffer,
  token: string | null = TOKEN,
  where = place,
): Promise<Answer> {
  const response = await where.http.inject({
    method: 'POST',
    url: token === null ? '/mail/bounces' : `/mail/bounces?token=${encodeURIComponent(token)}`,
    headers: { 'content-type': 'message/rfc822' },
    payload,
  });
  return {
    status: response.statusCode,
    body: response.statusCode === 200 ? response.json<Answer['body']>() : {},
  };
}

async function sent(mail: Partial<MailToQueue> = {}): Promise<string> {
  const [id = ''] = await queuedMails(place, [mail]);
  await place.mailSent();
  return id;
}

const numberOf = (id: string): string => `<${id}@ideas.example.com>`;
const notice = (email: string): Partial<MailToQueue> => ({
  to: { email, name: null },
  memberId: place.services.ids.next(),
});

describe('who may hand in a report', () => {
  const report = bounceMessage({ messageId: null, recipient: 'rosa@example.org' });

  it('nobody without the token, nor where none is set: there is nothing then', async () => {
    await place.community();
    await without.community();
    expect((await handIn(report, null)).status).toBe(404);
    expect((await handIn(report, 'a token that somebody guessed, as long')).status).toBe(404);
    expect((await handIn(report, TOKEN, without)).status).toBe(404);
  });

  it('the mail server, with the token in the address or in a header', async () => {
    await place.community();
    expect((await handIn(report)).status).toBe(200);
    const { statusCode } = await place.http.inject({
      method: 'POST',
      url: '/mail/bounces',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${TOKEN}` },
      payload: report,
    });
    expect(statusCode).toBe(200);
  });
});

describe('a report', () => {
  it('of a mail of ours is recorded with it, and its address is marked', async () => {
    await place.community();
    const id = await sent(notice('rosa@example.org'));
    const answer = await handIn(bounceMessage({ messageId: numberOf(id), recipient: 'rosa@example.org' }));
    expect(answer.body).toEqual({ report: true, recorded: 1 });
    expect(await mailRow(place, id)).toMatchObject({ lastError: 'bounced 5.1.1' });
    expect((await mailRow(place, id))?.bouncedAt).toEqual(place.clock.now());
    expect(await markedAddresses(place)).toEqual([{ email: 'rosa@example.org', reason: 'bounced 5.1.1' }]);
  });

  it('that comes before the worker has written down that the mail went out marks its address all the same', async () => {
    await place.community();
    const id = await sent(notice('rosa@example.org'));
    await place.services.db.connections.query(
      `update mail_message set sent_at = null, claimed_until = now() + interval '1 hour' where id = $1`,
      [id],
    );
    await handIn(bounceMessage({ messageId: numberOf(id), recipient: 'rosa@example.org' }));
    expect(await markedAddresses(place)).toEqual([{ email: 'rosa@example.org', reason: 'bounced 5.1.1' }]);
  });

  it('comes to the address for it, which is not the sender', async () => {
    await place.community();
    await sent();
    expect(place.mail.mails.at(-1)?.returnTo).toBe('bounces@example.com');
  });

  it('of a mail that was forwarded is about the address that we wrote to', async () => {
    await place.community();
    const id = await sent(notice('old@example.org'));
    await handIn(bounceMessage({ messageId: numberOf(id), recipient: 'new@elsewhere.example' }));
    expect(await markedAddresses(place)).toEqual([{ email: 'old@example.org', reason: 'bounced 5.1.1' }]);
  });

  it('without the original is recorded with the newest mail to that address, and marks it not: anybody may have written it', async () => {
    await place.community();
    const id = await sent(notice('Jonas@example.org'));
    await sent(notice('other@example.org'));
    const answer = await handIn(bounceMessage({ messageId: null, recipient: 'JONAS@example.org' }));
    expect(answer.body).toEqual({ report: true, recorded: 1 });
    expect(await mailRow(place, id)).toMatchObject({ lastError: 'bounced 5.1.1' });
    expect(await markedAddresses(place)).toEqual([]);
  });

  it('that blames no address is recorded and marks none: a full mailbox', async () => {
    await place.community();
    const id = await sent(notice('full@example.org'));
    await handIn(bounceMessage({ messageId: numberOf(id), recipient: 'full@example.org', status: '5.2.2' }));
    expect(await mailRow(place, id)).toMatchObject({ lastError: 'bounced 5.2.2' });
    expect(await markedAddresses(place)).toEqual([]);
  });

  it('of a delay records nothing', async () => {
    await place.community();
    const id = await sent(notice('slow@example.org'));
    const answer = await handIn(
      bounceMessage({
        messageId: numberOf(id),
        recipient: 'slow@example.org',
        action: 'delayed',
        status: '4.4.1',
      }),
    );
    expect(answer.body).toEqual({ report: true, recorded: 0 });
    expect(await mailRow(place, id)).toMatchObject({ bouncedAt: null });
  });

  it('about somebody we did not write to, or under a number of another place, records nothing', async () => {
    await place.community();
    const id = await sent(notice('rosa@example.org'));
    for (const messageId of [
      null,
      `<${place.services.ids.next()}@ideas.example.com>`,
      `<${id}@elsewhere.example>`,
    ]) {
      const answer = await handIn(bounceMessage({ messageId, recipient: 'stranger@example.org' }));
      expect(answer.body, String(messageId)).toEqual({ report: true, recorded: 0 });
    }
    expect(await markedAddresses(place)).toEqual([]);
  });

  it('is not made by words that a mail quotes', async () => {
    await place.community();
    const [first, other] = [await sent(notice('rosa@example.org')), await sent(notice('other@example.org'))];
    await handIn(
      bounceMessage({
        messageId: numberOf(first),
        recipient: 'rosa@example.org',
        words: `Message-ID: ${numberOf(other)}\r\n\r\nFinal-Recipient: rfc822; other@example.org\r\nAction: failed`,
      }),
    );
    expect(await mailRow(place, other)).toMatchObject({ bouncedAt: null });
    expect(await markedAddresses(place)).toMatchObject([{ email: 'rosa@example.org' }]);
  });

  it.each([
    ['an answer of somebody who is away', 'From: rosa@example.org\r\nSubject: Away\r\n\r\nUntil Monday.\r\n'],
    ['nothing', ''],
    ['what is no mail', Buffer.from([0, 255, 13, 10, 0, 13, 10, 13, 10, 7])],
    [
      'one part within the other without end',
      `${'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(500)}`,
    ],
  ])('is not %s, which is taken and forgotten', async (_what, raw) => {
    await place.community();
    expect(await handIn(raw)).toEqual({ status: 200, body: { report: false, recorded: 0 } });
  });

  it('is no longer than two megabytes', async () => {
    expect((await handIn(Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
  });
});

describe('an address that mail comes back from', () => {
  it('gets no notices any more, and what somebody asks for still', async () => {
    await place.community();
    const email = 'gone@example.org';
    const id = await sent(notice(email));
    const [waiting = ''] = await queuedMails(place, [notice(email)]);
    await handIn(bounceMessage({ messageId: numberOf(id), recipient: email }));
    const before = place.mail.mails.length;
    const [later = '', asked = ''] = await queuedMails(place, [notice(email), { to: { email, name: null } }]);
    await place.mailSent();
    expect(place.mail.mails.slice(before).map(({ messageId }) => messageId)).toEqual([numberOf(asked)]);
    expect(await mailRow(place, waiting)).toMatchObject({ sentAt: null, lastError: 'held', sealed: null });
    expect(await mailRow(place, later), 'not even written').toBeNull();
  });

  it('is known from a refusal as well', async () => {
    await place.community();
    place.mail.refusedAddresses.set('refused@example.org', '550 5.1.1 no such user');
    place.mail.refusedAddresses.set('policy@example.org', '550 5.7.1 not from you');
    await queuedMails(place, [notice('refused@example.org'), notice('policy@example.org')]);
    await place.mailSent();
    expect(await markedAddresses(place)).toEqual([
      { email: 'refused@example.org', reason: 'EENVELOPE 550 5.1.1' },
    ]);
  });
});

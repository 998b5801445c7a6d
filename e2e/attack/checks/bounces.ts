import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at, type Answered } from '../http.ts';
import { headOf, noticed } from '../noticed.ts';
import type { Place } from '../place.ts';

interface Report {
  recipient: string;
  action?: string;
  status?: string;
  /** Of the mail that came back. */
  messageId?: string;
}

/** A report of delivery as a mail server writes it (RFC 3464). */
function report({
  recipient,
  action = 'failed',
  status = '5.1.1',
  messageId = '<x@example.org>',
}: Report): string {
  return [
    'From: MAILER-DAEMON@example.org',
    'Subject: Undelivered Mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; example.org',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    'Subject: x',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n');
}

function hand(caller: Caller, body: string | Buffer, token: string): Promise<Answered> {
  const headers = { 'content-type': 'message/rfc822' };
  return caller.send({ path: `/mail/bounces?token=${token}`, method: 'POST', body, headers });
}

const tokenOf = (place: Place): string => place.own.settings['MAIL_BOUNCE_TOKEN'] ?? '';

/** Addresses that notices are kept away from. */
async function marked(place: Place): Promise<string[]> {
  const { rows } = await place.own.database.query<{ email: string }>('select email from email_trouble');
  return rows.map(({ email }) => email);
}

/** Where a mail server hands in what came back: words of strangers all through. */
export const bounces = theme('bounces', [
  own('without the right token there is nothing, whatever is sent', async (place) => {
    const right = tokenOf(place);
    const { customer } = place.things;
    const body = report({ recipient: customer.email });
    const answers = new Set<string>();
    for (const token of [
      '',
      'x',
      right.slice(1),
      `${right}x`,
      right.toUpperCase(),
      '%00',
      encodeURIComponent('ü'.repeat(24)),
    ]) {
      const { status, text } = await hand(place.visitor(), body, token);
      answers.add(`${status} ${text}`);
    }
    for (const query of [`token=${right}&token=x`, `token[]=${right}`, `Token=${right}`]) {
      const { status, text } = await place.visitor().send({
        path: `/mail/bounces?${query}`,
        method: 'POST',
        body,
        headers: { 'content-type': 'message/rfc822' },
      });
      answers.add(`${status} ${text}`);
    }
    const missing = await place.visitor().send({ path: '/mail/nothing', method: 'POST', body: '{}' });
    return same(
      [[`${missing.status} ${missing.text}`], false],
      [[...answers], (await marked(place)).includes(customer.email)],
    );
  }),
  own('what is no report is taken and does nothing', async (place) => {
    const before = await marked(place);
    const deviations: string[] = [];
    const long = 'x'.repeat(1_900_000);
    const bodies: (string | Buffer)[] = [
      '',
      'x',
      'From: a\r\n\r\nFinal-Recipient: rfc822; a@b.c',
      Buffer.from([0, 255, 254, 0, 13, 10]),
      '{"report":true}',
      long,
      `Content-Type: multipart/report; boundary="${'b'.repeat(70_000)}"\r\n\r\n--b`,
      `${'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(2_000)}`,
      report({ recipient: `${'a'.repeat(200_000)}@example.org` }),
      report({ recipient: '\u0000@example.org', status: '5.1.1\u0000' }),
      report({ recipient: "'; drop table member; --@example.org" }),
      report({ recipient: 'nobody@example.org', status: `5.${'9'.repeat(5_000)}.1` }),
      report({ recipient: 'nobody@example.org', messageId: `<${randomUUID()}@${place.publicUrl.hostname}>` }),
      report({ recipient: 'nobody@example.org' }).replaceAll('\r\n', '\n').repeat(300),
    ];
    for (const [index, body] of bodies.entries()) {
      const { status, json, ms } = await hand(place.visitor(), body, tokenOf(place));
      if (status >= 500 || (at(json, 'recorded') ?? 0) !== 0 || ms > 2_000)
        deviations.push(`body ${index}: ${status} ${JSON.stringify(json)} in ${Math.round(ms)} ms`);
    }
    if (JSON.stringify(await marked(place)) !== JSON.stringify(before))
      deviations.push('an address was marked');
    return none('nothing recorded, within 2 s', deviations);
  }),
  own('a report of more than two megabytes is not read', async (place) => {
    const { status } = await hand(place.visitor(), Buffer.alloc(3 * 1024 * 1024, 97), tokenOf(place));
    return same(413, status);
  }),
  own('what was delivered, delayed or refused for other reasons marks no address', async (place) => {
    const { person, raw } = await noticed(place, 'Dora Delayed');
    const messageId = headOf(raw)
      .find((line) => /^message-id:/i.test(line))
      ?.replace(/^[^<]*/, '');
    for (const [action, status] of [
      ['delayed', '4.4.1'],
      ['delivered', '2.1.5'],
      ['failed', '4.2.2'],
      ['failed', '5.2.2'],
      ['failed', '5.7.1'],
      ['expanded', '2.0.0'],
    ]) {
      await hand(
        place.visitor(),
        report({ recipient: person.email, action, status, messageId }),
        tokenOf(place),
      );
    }
    return same(false, (await marked(place)).includes(person.email));
  }),
  own(
    'who is marked gets no notice, still signs in by mail, and is heard of again when they say so',
    async (place) => {
      const { staff, publicSpace } = place.things;
      const { person, raw, idea } = await noticed(place, 'Bruno Bounced');
      const messageId = headOf(raw)
        .find((line) => /^message-id:/i.test(line))
        ?.replace(/^[^<]*/, '');
      const handed = await hand(
        place.visitor(),
        report({ recipient: person.email, messageId }),
        tokenOf(place),
      );
      const notices = async (): Promise<number> => {
        const before = place.own.mail.mails.length;
        await staff.ask(
          'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename ... on Problem { message } } }',
          { input: { ideaId: idea.id, stageId: publicSpace.stageId, text: 'Once more.' } },
        );
        await pause(3_000);
        return place.own.mail.mails.slice(before).filter(({ to }) => to === person.email).length;
      };
      const whileMarked = await notices();
      const again = place.visitor('198.18.0.1');
      await again.post('/api/sign-in/code', { email: person.email });
      const code = await place.own.mail.codeFor(person.email, 15_000);
      await person.ask('mutation { confirmEmailWorks { __typename } }');
      return same(
        [1, 0, true, 1],
        [at(handed.json, 'recorded'), whileMarked, /^\d{6}$/.test(code), await notices()],
      );
    },
  ),
  own('one report cannot mark addresses that its mail did not go to', async (place) => {
    const { person, raw } = await noticed(place, 'Olaf One');
    const { admin, staff } = place.things;
    const messageId = headOf(raw)
      .find((line) => /^message-id:/i.test(line))
      ?.replace(/^[^<]*/, '');
    const crowd = [admin.email, staff.email]
      .map((email) => `Final-Recipient: rfc822; ${email}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n`)
      .join('');
    const body = report({ recipient: person.email, messageId }).replace(
      '--b\r\nContent-Type: message/rfc822',
      `${crowd}$&`,
    );
    await hand(place.visitor(), body, tokenOf(place));
    const now = await marked(place);
    return fits(
      'the reader of that mail alone',
      now,
      !now.includes(admin.email) && !now.includes(staff.email),
    );
  }),
  own('the token of the intake stands in no log', async (place) => {
    await hand(place.visitor(), 'x', tokenOf(place));
    return same(false, place.own.rapport.said().includes(tokenOf(place)));
  }),
]);

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { none, own, theme } from '../check.ts';
import { decoded } from '../mailed.ts';
import { headOf, noticed } from '../noticed.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea } from '../things.ts';

/** Words that want to be a second header, another recipient, or a header in disguise. */
const HEADERS = [
  'a\r\nBcc: evil@evil.example',
  'a\nBcc: evil@evil.example',
  'a\rBcc: evil@evil.example',
  'a\u2028Bcc: evil@evil.example',
  'a\u0085Bcc: evil@evil.example',
  'a%0d%0aBcc: evil@evil.example',
  '=?utf-8?Q?a=0D=0ABcc:_evil@evil.example?=',
  '=?utf-8?B?YQ0KQmNjOiBldmlsQGV2aWwuZXhhbXBsZQ==?=',
  '"a" <evil@evil.example>, b',
  'a <evil@evil.example>',
  'a, evil@evil.example',
  'a;evil@evil.example:',
  'a (evil@evil.example)',
  'a\t\r\n Bcc: evil@evil.example',
  '\u202egpj.exe',
];

/** Header lines that a mail of ours may have, each once. */
const KNOWN =
  /^(?:from|to|subject|date|message-id|mime-version|content-type|content-transfer-encoding|list-unsubscribe|list-unsubscribe-post|list-id|auto-submitted|precedence|x-auto-response-suppress|reply-to|feedback-id|return-path|sender)$/;

/** What is wrong with the head of a mail. */
function oddHead(raw: string, to: string): string[] {
  const lines = headOf(raw);
  const names = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  const valueOf = (name: string): string => lines[names.indexOf(name)]?.replace(/^[^:]*:\s*/, '') ?? '';
  // A display name may hold anything in quotes or encoded; what counts is the address after it.
  const addresses = [valueOf('to'), valueOf('from')].map((value) =>
    [
      ...value
        .replace(/"(?:[^"\\]|\\.)*"|=\?[^?]*\?[BQ]\?[^?]*\?=/gi, '')
        .matchAll(/[^\s<>,;:]+@[^\s<>,;:]+/g),
    ].map(([address]) => address),
  );
  return [
    ...names.filter((name) => !KNOWN.test(name)).map((name) => `a header ${name}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `twice ${name}`),
    ...(addresses[0]?.length === 1 && addresses[0][0] === to ? [] : [`to ${addresses[0]?.join(' and ')}`]),
    ...(addresses[1]?.length === 1 && !addresses[1][0]?.includes('evil')
      ? []
      : [`from ${addresses[1]?.join(' and ')}`]),
  ];
}

/** What is wrong with its words as a mail program shows them. */
function oddBody(raw: string): string[] {
  const html = /<html[^]*<\/html>/i.exec(decoded(raw))?.[0] ?? '';
  const code = codeIn(html.replace(/<meta[^>]*>|<style>[^<]*<\/style>/gi, ''));
  const elsewhere = /(?:src|background|href)="https?:\/\/(?!ideas\.example\.test)[^"]*evil/i.exec(html)?.[0];
  return [...(code ? [code] : []), ...(elsewhere && /src|background/.test(elsewhere) ? [elsewhere] : [])];
}

async function mailsTo(place: Place, person: Caller, since: number): Promise<string[]> {
  await pause(2_500);
  return place.own.mail.mails
    .slice(since)
    .filter(({ to }) => to.includes(person.email) || /evil/.test(to))
    .map(({ raw }) => raw);
}

/** What people write, on its way through mail. */
export const mailWords = theme('mail-words', [
  own('titles of ideas cannot add a header, a recipient or a sender', async (place) => {
    const deviations: string[] = [];
    for (const words of HEADERS) {
      const { person, raw } = await noticed(place, 'Hedda Head', `${words} ${randomUUID().slice(0, 6)}`);
      deviations.push(...oddHead(raw, person.email).map((odd) => `${JSON.stringify(words)}: ${odd}`));
    }
    return none(`known headers once, one recipient, for ${HEADERS.length} titles`, deviations);
  }),
  own('names of people cannot either, whether they write or read', async (place) => {
    const deviations: string[] = [];
    const { person, idea } = await noticed(place, 'Nils Name');
    const writer = await place.newcomer('Wim Writer');
    for (const words of HEADERS) {
      for (const who of [person, writer]) {
        await who.graphql(
          'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }',
          { input: { name: words } },
        );
      }
      const before = place.own.mail.mails.length;
      await writer.ask(POST_COMMENT, {
        input: { threadId: idea.threadId, text: `Hello [@Nils](member:${person.memberId}), ${randomUUID()}` },
      });
      for (const end = performance.now() + 5_000; performance.now() < end; await pause(50)) {
        if (place.own.mail.mails.slice(before).some(({ to }) => to === person.email)) break;
      }
      const mails = place.own.mail.mails
        .slice(before)
        .filter(({ to }) => to === person.email || /evil/.test(to));
      if (mails.length !== 1) deviations.push(`${JSON.stringify(words)}: ${mails.length} mails`);
      deviations.push(
        ...mails
          .flatMap(({ raw }) => oddHead(raw, person.email))
          .map((odd) => `${JSON.stringify(words)}: ${odd}`),
      );
    }
    return none(`known headers once, one recipient, for ${HEADERS.length} names`, deviations);
  }),
  own('the name of the community cannot either', async (place) => {
    const { admin } = place.things;
    const deviations: string[] = [];
    const called = (name: string): Promise<unknown> =>
      admin.graphql(
        'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { __typename } }',
        {
          input: {
            name,
            tagline: 'x',
            language: 'en',
            timeZone: 'UTC',
            signUpMode: 'ANYONE',
            signUpDomains: [],
          },
        },
      );
    for (const words of HEADERS.slice(0, 12)) {
      await called(words);
      const { person, raw } = await noticed(place, 'Cora Community');
      deviations.push(...oddHead(raw, person.email).map((odd) => `${JSON.stringify(words)}: ${odd}`));
    }
    await called('Attacked');
    return none('known headers once, one recipient, for 12 names', deviations);
  }),
  own('a digest shows hostile words as words', async (place) => {
    const { staff, publicSpace } = place.things;
    const { database, mail } = place.own;
    const person = await place.newcomer('Dagny <i>Digest</i>');
    await person.ask(
      'mutation { updatePreferences(input: { mailPace: DAILY, mailComments: ALWAYS }) { __typename } }',
    );
    const writer = await place.newcomer('Eve </td></table><script>');
    for (const title of [
      '</title><script>pwned()</script>',
      `=?utf-8?Q?=0D=0ABcc:?= ${MARKUP[1]}`,
      ']]><!--',
    ]) {
      const idea = await postIdea(person, publicSpace, title, MARKUP.join('\n\n'));
      await writer.ask(POST_COMMENT, {
        input: { threadId: idea.threadId, text: MARKUP.join('\n\n').slice(0, 4_900) },
      });
      await staff.ask('mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }', {
        input: { ideaId: idea.id, stageId: publicSpace.stageId, text: MARKUP.join('\n\n').slice(0, 9_000) },
      });
    }
    await pause(2_500);
    const before = mail.mails.length;
    await database.query('update digest set due_at = now() where member_id = $1', [person.memberId]);
    await database.query(`update schedule_run set next_due_at = now() where name = 'inbox.digests'`);
    for (const end = performance.now() + 90_000; performance.now() < end; await pause(200)) {
      if (mail.mails.slice(before).some(({ to }) => to === person.email)) break;
    }
    const mails = await mailsTo(place, person, before);
    const [digest = ''] = mails;
    return none('one mail, clean', [
      ...(mails.length === 1 ? [] : [`${mails.length} mails`]),
      ...oddHead(digest, person.email),
      ...oddBody(digest),
    ]);
  }),
]);

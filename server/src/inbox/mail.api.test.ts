import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { MailServer, type ReceivedMail } from '../../test/mail-server.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { forgetCommunities } from '../communities/community.module.js';
import { mailLinks } from './mail-links.js';
import { unsubscribeRoutes } from './unsubscribe.routes.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

const mention = ({ name, id }: TestMember): string => `[@${name}](member:${id})`;

async function people(): Promise<{ world: World; ada: TestMember; ben: TestMember; mira: TestMember }> {
  const world = await inWorld();
  return {
    world,
    ada: await world.member('CUSTOMER', 'Ada Lind'),
    ben: await world.member('CUSTOMER', 'Ben Okoro'),
    mira: await world.member('STAFF', 'Mira Sol'),
  };
}

/** The mails somebody has got, after every job is done. */
async function mailsTo(world: World, who: TestMember): Promise<ReceivedMail[]> {
  await jobsDone(world.services);
  return mailServer.mails.filter(({ to }) => to === who.email);
}

async function theMailTo(world: World, who: TestMember): Promise<ReceivedMail> {
  const mails = await mailsTo(world, who);
  expect(mails).toHaveLength(1);
  return mails[0] as ReceivedMail;
}

/** How often somebody is called by name in what a mail says. */
function namings(mail: ReceivedMail, name: string): number[] {
  return [mail.text, mail.html].map((words) => words.split(name).length - 1);
}

/** The path of the address in List-Unsubscribe. */
function unsubscribePath(mail: ReceivedMail): string {
  expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const header = mail.header('list-unsubscribe') ?? '';
  const path = /^<https:\/\/ideas\.example\.com(\/mail\/unsubscribe\?token=[\w-]+)>$/.exec(header)?.[1];
  return path ?? expect.fail(`no address in ${header}`);
}

async function website(world: World): Promise<FastifyInstance> {
  const server = Fastify();
  await unsubscribeRoutes(server, world.services);
  return server;
}

describe('mail that people receive', () => {
  it('of a reply: in words and with a link to it, to the preference, and one that ends it', async () => {
    const { world, ada, ben } = await people();
    const { threadId, number } = await conversationBy(world, ada, (await world.space()).id, 'Breakfast');
    const parentId = await commentBy(world, ben, threadId, 'Tea.');
    const reply = await commentBy(world, ada, threadId, 'With *milk*?', { parentId });
    const mail = await theMailTo(world, ben);
    expect(mail.subject).toBe('Ada Lind replied to you: Breakfast');
    expect(mail.header('from')).toContain('rapport@ideas.example.com');
    const page = `https://ideas.example.com/conversations/${number}-breakfast#comment-${reply}`;
    for (const face of [mail.text, mail.html]) {
      expect(face).toContain('Ada Lind replied to you in “Breakfast”:');
      expect(face).toContain('With milk?');
      expect(face).toContain(page);
      expect(face).toMatch(/https:\/\/ideas\.example\.com\/mail\/preferences\?token=[\w-]+#mailReplies/);
      expect(face).toContain('/mail/unsubscribe?token=');
      expect(face).toContain('You get this because it is a reply to you.');
    }
    unsubscribePath(mail);
    expect(namings(mail, 'Ben Okoro'), 'called by name once at most (practice 0.8)').toEqual([1, 1]);
    expect(await mailsTo(world, ada), 'nobody hears of what they did themselves').toEqual([]);
  });

  it('of a mention, who is then not greeted by name again (practice 0.8)', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    await commentBy(world, ada, threadId, `${mention(ben)}, what do you say?`);
    const mail = await theMailTo(world, ben);
    expect(mail.subject).toBe('Ada Lind mentioned you: What do you use every morning?');
    expect(mail.text).toContain('> @Ben Okoro, what do you say?');
    expect(namings(mail, 'Ben Okoro')[0]).toBe(1);
  });

  it('of an answer to what they follow: who, the stages, and for a decline its reasons and its date', async () => {
    const { world, ada, mira } = await people();
    const space = await world.space();
    const idea = await postIdea(world, ada, space, 'Photo');
    await confirmedReadBack(world, mira, ada, idea.id);
    const asked = await theMailTo(world, ada);
    expect(asked.subject).toBe('Mira Sol (Team) asks: did we understand you? Photo');
    expect(asked.text).toContain('> You want to read the small digits without climbing the stairs.');
    mailServer.mails.length = 0;
    await world
      .as(mira)
      .run(
        `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on Problem { message } } }`,
        {
          input: {
            ideaId: idea.id,
            text: 'Not for now.',
            stageId: space.stages.DECLINED,
            reason: 'Few meters can be read so.',
            constraint: 'The law asks for more.',
            serves: 'Nobody waits in vain.',
            wouldChange: 'A new law.',
            reviewOn: '2027-01-15',
          },
        },
      );
    const mail = await theMailTo(world, ada);
    expect(mail.subject).toBe('Mira Sol (Team) answered: Photo');
    for (const words of [
      'Hello Ada Lind,',
      '> Not for now.',
      '> (Mira Sol (Team))',
      'It moved from “open” to “declined”.',
      'Why: Few meters can be read so.',
      'What stands in the way: The law asks for more.',
      'What would change it: A new law.',
      'The team looks at it again on January 15, 2027.',
      'You get this because it is yours.',
      '#mailAnswers',
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(namings(mail, 'Ada Lind')[0]).toBe(1);
  });

  it('of an idea posted for somebody who has never been here', async () => {
    const { world, mira } = await people();
    const email = `${crypto.randomUUID()}@example.org`;
    await world
      .as(mira)
      .run(`mutation ($input: PostIdeaInput!) { postIdea(input: $input) { ... on Problem { message } } }`, {
        input: {
          spaceId: (await world.space()).id,
          title: 'From a call',
          text: 'She told me so.',
          onBehalfOf: { name: 'Zoë', email },
        },
      });
    await jobsDone(world.services);
    const [mail, ...more] = mailServer.mails.filter(({ to }) => to === email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Mira Sol (Team) posted your idea: From a call');
    expect(mail?.text).toContain('It is yours: you can change it or take it back.');
  });

  it('not of other comments, unless they ask for it, and not of what they said no to', async () => {
    const { world, ada, ben, mira } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    const prefer = (who: TestMember, choice: object): Promise<unknown> =>
      world.services.db.connections.query('update member set preferences = preferences || $2 where id = $1', [
        who.id,
        JSON.stringify(choice),
      ]);
    await world
      .as(mira)
      .run(`mutation ($id: ID!) { followThread(threadId: $id) { __typename } }`, { id: threadId });
    await prefer(mira, { mailComments: 'ALWAYS' });
    const parentId = await commentBy(world, ben, threadId, 'a word');
    expect(await mailsTo(world, ada)).toEqual([]);
    expect((await theMailTo(world, mira)).subject).toContain('Ben Okoro commented:');
    await prefer(ben, { mailReplies: 'NEVER' });
    await commentBy(world, ada, threadId, 'a reply', { parentId });
    expect(await mailsTo(world, ben)).toEqual([]);
  });
});

describe('ending mail', () => {
  const preferencesOf = async (world: World, who: TestMember): Promise<Record<string, string>> => {
    const query = 'select preferences from member where id = $1';
    const { rows } = await world.services.db.connections.query<{ preferences: Record<string, string> }>(
      query,
      [who.id],
    );
    return rows[0]?.preferences ?? {};
  };

  it('takes one click of a mail program (RFC 8058), and ends that kind for that member only', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    const parentId = await commentBy(world, ben, threadId, 'Tea.');
    await commentBy(world, ada, threadId, 'With milk?', { parentId });
    const url = unsubscribePath(await theMailTo(world, ben));
    const site = await website(world);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await site.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' });
    expect(answer.statusCode).toBe(200);
    expect(await preferencesOf(world, ben)).toMatchObject({ mailReplies: 'NEVER', mailMentions: 'ALWAYS' });
    expect(await preferencesOf(world, ada)).toMatchObject({ mailReplies: 'ALWAYS' });
    await commentBy(world, ada, threadId, 'Or sugar?', { parentId });
    // It acts in every space there is (practice 4.3).
    const elsewhere = await conversationBy(world, ada, (await world.space()).id, 'And at work?');
    const there = await commentBy(world, ben, elsewhere.threadId, 'Coffee.');
    await commentBy(world, ada, elsewhere.threadId, 'Black?', { parentId: there });
    await theMailTo(world, ben);
  });

  it('asks first when a person opens the link, so that programs that look at links end nothing', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    await commentBy(world, ada, threadId, `for ${mention(ben)}`);
    const url = unsubscribePath(await theMailTo(world, ben));
    const site = await website(world);
    await world.services.db.connections.query(`update community set name = 'Ours & <b>theirs</b>'`);
    forgetCommunities(world.services.db);
    const page = await site.inject({ method: 'GET', url });
    expect(page.body).toContain('Stop mail that mentions you?');
    expect(page.body, 'whose mail it is').toContain(
      '<header dir="auto">Ours &amp; &lt;b&gt;theirs&lt;/b&gt;</header>',
    );
    expect(page.body).toContain(`<form method="post" action="${url}">`);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(await preferencesOf(world, ben)).toMatchObject({ mailMentions: 'ALWAYS' });
    const done = await site.inject({ method: 'POST', url });
    expect(done.body).toContain('It is stopped.');
    expect(await preferencesOf(world, ben)).toMatchObject({ mailMentions: 'NEVER' });
  });

  it('of a digest ends all mail that nobody asked for, says so before, and is nothing for who has left', async () => {
    const { world, ada, ben } = await people();
    const site = await website(world);
    const pathFor = (who: TestMember): string => {
      const whose = { communityId: world.communityId, memberId: who.id, kind: 'DIGEST' } as const;
      const { pathname, search } = new URL(mailLinks(TEST_SETTINGS, 'https://x.example', whose).unsubscribe);
      return pathname + search;
    };
    const page = await site.inject({ method: 'GET', url: pathFor(ben) });
    expect(page.body).toContain('Stop the digest, and all other mail about what happens here?');
    expect(page.body).toContain('href="/me/preferences#mail"');
    await site.inject({ method: 'POST', url: pathFor(ben) });
    expect(await preferencesOf(world, ben)).toMatchObject({ mailPace: 'NEVER', mailReplies: 'ALWAYS' });
    await world.services.db.connections.query('update member set left_at = now() where id = $1', [ada.id]);
    expect((await site.inject({ method: 'POST', url: pathFor(ada) })).statusCode).toBe(200);
    expect(await preferencesOf(world, ada)).toMatchObject({ mailPace: 'AT_ONCE' });
  });

  it('refuses an address that is none of ours, or was changed, and repeats nothing of it', async () => {
    const { world, ada, ben } = await people();
    const { threadId } = await conversationBy(world, ada, (await world.space()).id);
    await commentBy(world, ada, threadId, `for ${mention(ben)}`);
    const url = unsubscribePath(await theMailTo(world, ben));
    const site = await website(world);
    const forged = url
      .replace(/.$/, (last) => (last === 'g' ? 'w' : 'g'))
      .replace(/=(.)/, (_, first) => (first === 'A' ? '=B' : '=A'));
    for (const bad of [
      '/mail/unsubscribe',
      '/mail/unsubscribe?token=x',
      '/mail/unsubscribe?token=a&token=b',
      forged,
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        expect((await site.inject({ method, url: bad })).statusCode).toBe(400);
      }
    }
    const sneaky = await site.inject({ method: 'GET', url: `${url}"%3E%3Cscript%3Ealert(1)%3C/script%3E` });
    expect(sneaky.body).not.toContain('<script');
    expect(await preferencesOf(world, ben)).toMatchObject({ mailMentions: 'ALWAYS' });
  });
});

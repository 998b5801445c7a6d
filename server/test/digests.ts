import { afterAll } from 'vitest';
import { sendDigests } from '../src/inbox/inbox.module.js';
import { jobsDone } from './jobs.js';
import { MailServer, type ReceivedMail } from './mail-server.js';
import { commentBy, conversationBy } from './threads.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from './world.js';

export interface Readers {
  world: World;
  /** A customer who gets one mail a day. */
  ada: TestMember;
  ben: TestMember;
  /** Of the team. */
  mira: TestMember;
}

export interface Digests {
  mailServer: MailServer;
  people(): Promise<Readers>;
  /**
   * Moves the clock to a moment of UTC, and lets the schedule and all jobs run then.
   *
   * @param workers how many run the schedule at the same time.
   * @returns the mails somebody has got so far.
   */
  mailsAt(world: World, moment: string, who: TestMember, workers?: number): Promise<ReceivedMail[]>;
}

/** Worlds with a mail server, for tests of what waits for a digest. */
export async function useDigests(file: string): Promise<Digests> {
  const mailServer = await MailServer.open();
  afterAll(() => mailServer.close());
  const mail = { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url };
  const inWorld = useWorlds(file, NO_LIMITS, { ...TEST_SETTINGS, mail });
  return {
    mailServer,
    async people() {
      const world = await inWorld();
      const ada = await world.member('CUSTOMER', 'Ada Lind');
      await choose(world, ada, { mailPace: 'DAILY' });
      const ben = await world.member('CUSTOMER', 'Ben Okoro');
      return { world, ada, ben, mira: await world.member('STAFF', 'Mira Sol') };
    },
    async mailsAt(world, moment, who, workers = 1) {
      await jobsDone(world.services);
      world.clock.set(moment);
      await Promise.all(Array.from({ length: workers }, () => sendDigests.run(world.services)));
      await jobsDone(world.services);
      return mailServer.mails.filter(({ to }) => to === who.email);
    },
  };
}

/** A member changes some of their choices. */
export async function choose(world: World, who: TestMember, input: object): Promise<void> {
  await world
    .as(who)
    .run(`mutation ($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { __typename } }`, {
      input,
    });
}

/** One says something and another replies, so that the next digest of the first has something to tell. @returns the thread. */
export async function repliedTo(
  world: World,
  reader: TestMember,
  other: TestMember,
  words = 'With *milk*?',
): Promise<string> {
  const { threadId } = await conversationBy(world, other, (await world.space()).id, 'Breakfast');
  const parentId = await commentBy(world, reader, threadId, 'Tea.');
  await commentBy(world, other, threadId, words, { parentId });
  return threadId;
}

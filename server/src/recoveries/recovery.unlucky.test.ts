import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { MailServer } from '../../test/mail-server.js';
import {
  act,
  goWrong,
  heard,
  openedFor,
  ownRecoveries,
  recoveryPlace,
  reopen,
  say,
  sayAll,
  type Came,
} from '../../test/recoveries.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { openWrite } from '../platform/command.js';
import { openRecovery, remindOfRecoveries } from './recovery.module.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

/** Takes somebody off the team; what they may is that of a customer from now on. */
async function offTheTeam(world: World, who: TestMember): Promise<TestMember> {
  await world.services.db.connections.query(`update member set role = 'CUSTOMER' where id = $1`, [who.id]);
  return { ...who, actor: { ...who.actor, role: 'CUSTOMER' } };
}

it('is told to nobody who is not on the team any more, and what they were told is not theirs to read', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira } = place;
  const id = await openedFor(place);
  await say(place, ada, id, 'MEMBER', { text: 'SECRET of the first day.' });
  expect((await inboxOf(world, mira)).map(({ kind }) => kind)).toContain('RECOVERY_WORD');
  await jobsDone(world.services);
  const mails = mailServer.mails.filter(({ to }) => to === mira.email).length;
  await goWrong(place, { cause: 'PROMISE' });
  const left = await offTheTeam(world, mira);
  expect(await inboxOf(world, left)).toEqual([]);
  expect(mailServer.mails.filter(({ to }) => to === mira.email)).toHaveLength(mails);
});

it('owes nothing less when another thing goes wrong: the silence begins anew, and so does what is put right', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  const id = await openedFor(place);
  await act(place, ada, 'sayPutRight', id);
  await goWrong(place, { cause: 'PROMISE' });
  await sayAll(place, id);
  const [open] = await ownRecoveries(world, ada);
  expect(open, 'they said so of the first thing').toMatchObject({ state: 'CONTACTED', putRightAt: null });
  for (const days of [5, 5]) {
    world.clock.advance({ days });
    await say(place, mira, id, 'CONTACT');
  }
  world.clock.advance({ days: 5 });
  await goWrong(place, { cause: 'PROMISE' });
  expect((await ownRecoveries(world, ada))[0]).toMatchObject({
    contactsWithoutReply: 0,
    closesWithoutReplyFrom: null,
  });
  const came = await act(place, mira, 'closeWithoutReply', id);
  expect(came.message).toContain('on 3 different days');
});

it('goes on when what it is about is taken back', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira, idea } = place;
  world.clock.set('2026-03-02T09:00:00Z');
  const id = await openedFor(place);
  await jobsDone(world.services);
  await world
    .as(ada)
    .run('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', { id: idea.id });
  world.clock.set('2026-03-04T09:00:00Z');
  await remindOfRecoveries.run(world.services);
  expect(await heard(place, mira)).toContain('RECOVERY_DUE RESPONSIBLE 1 Ada');
  await say(place, mira, id, 'APOLOGY');
  expect(await heard(place, ada)).toEqual(['RECOVERY_WORD ASKED 1 Mira']);
});

it('reaches its member by mail where they cannot see any more what it is about, without saying what that is', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira, space } = place;
  const id = await openedFor(place);
  await jobsDone(world.services);
  await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
    space.id,
  ]);
  await world.services.db.connections.query(`update idea set title = 'SECRET plan' where space_id = $1`, [
    space.id,
  ]);
  await say(place, mira, id, 'APOLOGY', { text: 'I am sorry for it.' });
  await jobsDone(world.services);
  const { text, subject } = mailServer.newestTo(ada.email, /I am sorry for it/);
  expect(text).toContain(`/recoveries/${id}`);
  expect(`${subject} ${text}`).not.toContain('SECRET');
});

it('is refused in words to be opened again at the moment when another one about the same thing opens', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira, idea } = place;
  const id = await openedFor(place);
  await sayAll(place, id);
  await act(place, ada, 'sayPutRight', id);
  let again: Promise<Came> | undefined;
  await world.services.db.transaction(async (tx) => {
    await openRecovery(openWrite(world.services, ada.actor, tx), {
      memberId: ada.id,
      threadId: idea.threadId,
      cause: 'PROMISE',
      sourceId: id,
      ownerId: mira.id,
    });
    // It looks before this is committed, and writes after it.
    again = reopen(place, ada, id);
    await setTimeout(300);
  });
  expect((await again)?.message).toContain('Another one about the same thing');
});

it('goes into other hands, with a note, when whoever answers for it leaves the team', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira, jon, lead } = place;
  const open = await openedFor(place);
  const CHANGE = `mutation ($id: ID!) { changeMemberRole(input: { memberId: $id, role: CUSTOMER }) { __typename } }`;
  await world.as(lead).run(CHANGE, { id: mira.id });
  const [recovery] = await ownRecoveries(world, ada);
  expect(recovery).toMatchObject({ owner: { name: 'Jon' }, handOvers: [{ to: { name: 'Jon' } }] });
  expect(recovery?.handOvers[0]?.note).toContain('not on the team any more');
  expect(await heard(place, jon)).toEqual(['RECOVERY_OPENED RESPONSIBLE 1 Ada']);
  expect(await heard(place, ada)).toEqual(['RECOVERY_WORD ASKED 1 Lead']);
  const came = await say(place, jon, open, 'APOLOGY');
  expect(came.recovery.contactedAt).not.toBeNull();
});

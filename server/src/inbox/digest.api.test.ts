import { describe, expect, it } from 'vitest';
import { choose, repliedTo, useDigests } from '../../test/digests.js';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import type { TestMember, World } from '../../test/world.js';
import { sendDigests } from './digest.schedule.js';

const { people, mailsAt, mailServer } = await useDigests(import.meta.filename);

async function answered(world: World, mira: TestMember, ideaId: string, stageId: string): Promise<void> {
  await world
    .as(mira)
    .run(`mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on Problem { message } } }`, {
      input: { ideaId, text: 'We look into it this spring.', stageId },
    });
}

const rowsLeft = async (world: World): Promise<number> => {
  const { rows } = await world.services.db.connections.query<{ left: number }>(
    `select (select count(*) from digest where community_id = $1)::int
       + (select count(*) from digest_item where community_id = $1)::int as left`,
    [world.communityId],
  );
  return rows[0]?.left ?? 0;
};

describe('what a digest leaves out', () => {
  it('is what the reader may not see any more, what was withdrawn, and whatever reached somebody who left', async () => {
    const { world, ada, ben } = await people();
    await repliedTo(world, ada, ben);
    const { connections } = world.services.db;
    const community = [world.communityId];
    await jobsDone(world.services);
    await connections.query(`update space set visibility = 'STAFF' where community_id = $1`, community);
    expect(await mailsAt(world, '2026-03-03T07:00:00Z', ada)).toEqual([]);
    expect(await rowsLeft(world)).toBe(0);

    await connections.query(`update space set visibility = 'PUBLIC' where community_id = $1`, community);
    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await connections.query(`update comment set withdrawn_at = now() where community_id = $1`, community);
    expect(await mailsAt(world, '2026-03-04T07:00:00Z', ada)).toEqual([]);

    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await connections.query(`update member set left_at = now() where community_id = $1 and id = $2`, [
      ...community,
      ada.id,
    ]);
    expect(await mailsAt(world, '2026-03-05T07:00:00Z', ada)).toEqual([]);
    expect(await rowsLeft(world)).toBe(0);
  });

  it('is what was read on the pages meanwhile, left, muted or is not wanted by mail: no letter says nothing', async () => {
    const { world, ada, ben } = await people();
    const threadId = await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await world.as(ada).run('mutation { markAllRead { __typename } }');
    expect(await mailsAt(world, '2026-03-03T07:00:00Z', ada)).toEqual([]);

    const parentId = await commentBy(world, ada, threadId, 'And bread.');
    await commentBy(world, ben, threadId, 'Rye?', { parentId });
    await jobsDone(world.services);
    await world
      .as(ada)
      .run('mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }', { id: threadId });
    expect(await mailsAt(world, '2026-03-04T07:00:00Z', ada)).toEqual([]);

    const other = await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await world
      .as(ada)
      .run('mutation ($id: ID!) { unfollowThread(threadId: $id) { __typename } }', { id: other });
    expect(await mailsAt(world, '2026-03-05T07:00:00Z', ada)).toEqual([]);

    await repliedTo(world, ada, ben);
    await jobsDone(world.services);
    await choose(world, ada, { mailReplies: 'NEVER' });
    expect(await mailsAt(world, '2026-03-06T07:00:00Z', ada)).toEqual([]);
    expect(await rowsLeft(world)).toBe(0);
    expect(await mailsAt(world, '2026-03-20T07:00:00Z', ada), 'nothing happened: nothing comes').toEqual([]);
  });
});

describe('a digest', () => {
  it('is one letter: answers to what they said, then decisions, then the rest, with who, what, where and why', async () => {
    const { world, ada, ben, mira } = await people();
    await choose(world, ada, { mailComments: 'ALWAYS' });
    const space = await world.space();
    const followed = await conversationBy(world, ben, space.id, 'Lunch');
    const supported = await postIdea(world, ben, space, 'A quiet room');
    await world.as(ada).run(
      `mutation ($thread: ID!, $idea: SupportIdeaInput!) {
        followThread(threadId: $thread) { __typename } supportIdea(input: $idea) { __typename } }`,
      { thread: followed.threadId, idea: { ideaId: supported.id, importance: 'MATTERS' } },
    );
    world.clock.advance({ seconds: 1 });
    await commentBy(world, ben, followed.threadId, 'Soup today.');
    await answered(world, mira, supported.id, space.stages.CONSIDERING);
    await repliedTo(world, ada, ben);
    const [mail, ...more] = await mailsAt(world, '2026-03-03T07:00:00Z', ada);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ben Okoro replied to you: Breakfast, and 2 more');
    const places = [
      'Answers to what you said',
      '* Breakfast',
      'Ben Okoro replied to you',
      '> With milk?',
      'You get this because it is a reply to you.',
      'Decisions',
      '* A quiet room',
      'Mira Sol (Team) answered',
      '> We look into it this spring.',
      'It moved from “open” to “considering”.',
      'You get this because you support it.',
      'Also new',
      '* Lunch',
      'Ben Okoro commented',
      '> Soup today.',
      'You get this because you follow it.',
      'https://ideas.example.com/inbox',
      'This letter comes once a day',
      '#mailPace',
    ].map((words) => mail?.text.indexOf(words) ?? -1);
    expect(places).not.toContain(-1);
    expect(places, mail?.text).toEqual(places.toSorted((one, other) => one - other));
    expect(mail?.header('list-unsubscribe')).toContain('/mail/unsubscribe?token=');
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text.split('Ada Lind').length, 'called by name once (practice 0.8)').toBe(2);
  });

  it('gathers what is told of one kind under its thing: who, how many, and the newest words', async () => {
    const { world, ada, ben, mira } = await people();
    const threadId = await repliedTo(world, ada, ben, 'first');
    await commentBy(world, mira, threadId, `[@Ada Lind](member:${ada.id}) one`);
    await commentBy(world, ben, threadId, `[@Ada Lind](member:${ada.id}) two`);
    await commentBy(world, ben, threadId, `[@Ada Lind](member:${ada.id}) three`);
    const [mail, ...more] = await mailsAt(world, '2026-03-03T07:00:00Z', ada);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ben Okoro replied to you: Breakfast');
    expect(mail?.text).toContain(
      'Ben Okoro mentioned you, and one other person too (3 times in all)\n> @Ada Lind three',
    );
    expect(mail?.text.split('* Breakfast')).toHaveLength(2);
    expect(mail?.text).toContain('Hello,');
  });

  it('is sent once by two workers who come at once, and never again', async () => {
    const { world, ada, ben } = await people();
    await repliedTo(world, ada, ben);
    expect(await mailsAt(world, '2026-03-03T07:00:00Z', ada, 6)).toHaveLength(1);
    expect(await mailsAt(world, '2026-03-04T07:00:00Z', ada, 6)).toHaveLength(1);
  });

  it('waits for who files meanwhile, and loses nothing', async () => {
    const { world, ada, ben } = await people();
    const threadId = await repliedTo(world, ada, ben, 'before');
    await jobsDone(world.services);
    world.clock.set('2026-03-03T07:00:00Z');
    const parentId = await commentBy(world, ada, threadId, 'And bread.');
    await Promise.all([
      sendDigests.run(world.services),
      commentBy(world, ben, threadId, 'meanwhile', { parentId }).then(() => jobsDone(world.services)),
    ]);
    const mails = await mailsAt(world, '2026-03-04T07:00:05Z', ada);
    const told = mails.map(({ text }) => /> (.*)$/m.exec(text)?.[1]);
    const together = told.length === 1;
    expect(told, 'in the one letter or in the next').toEqual(
      together ? ['meanwhile'] : ['before', 'meanwhile'],
    );
    expect(mails[0]?.text.includes('(2 times)')).toBe(together);
    expect(await rowsLeft(world)).toBe(0);
  });

  it('that cannot be written is put off and holds up no other', async () => {
    const { world, ada, ben, mira } = await people();
    await choose(world, ben, { mailPace: 'DAILY' });
    await repliedTo(world, ada, ben);
    await repliedTo(world, ben, mira);
    await jobsDone(world.services);
    const broken = { quietFrom: 'evening', quietUntil: '07:00' };
    await world.services.db.connections.query(
      'update member set preferences = preferences || $2 where id = $1',
      [ada.id, JSON.stringify(broken)],
    );
    await expect(mailsAt(world, '2026-03-03T07:00:00Z', ben)).rejects.toThrow('could not be written');
    await jobsDone(world.services);
    expect(mailServer.mails.filter(({ to }) => to === ben.email)).toHaveLength(1);
    await world.services.db.connections.query(
      'update member set preferences = preferences || $2 where id = $1',
      [ada.id, JSON.stringify({ quietFrom: null, quietUntil: null })],
    );
    expect(await mailsAt(world, '2026-03-03T07:59:00Z', ada)).toEqual([]);
    expect(await mailsAt(world, '2026-03-03T08:00:00Z', ada)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { follow, INBOX, mention, peopleIn, summary, type People } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const people = async (): Promise<People> => peopleIn(await inWorld());

describe('who is never told', () => {
  it('an inbox is for its member: signed in, and of nobody else', async () => {
    const world = await inWorld();
    expect(codeOf(await world.as(null).ask(INBOX))).toBe('UNAUTHENTICATED');
    for (const document of [
      'mutation { markAllRead { __typename } }',
      'mutation { markRead(notificationIds: []) { __typename } }',
    ]) {
      expect(codeOf(await world.as(null).ask(document))).toBe('UNAUTHENTICATED');
    }
  });

  it('customers of a note, though they follow, were replied to or are mentioned in it', async () => {
    const { world, ada, ben, mira } = await people();
    const space = await world.space();
    const { threadId } = await conversationBy(world, ada, space.id);
    const parentId = await commentBy(world, ben, threadId, 'a word');
    await jobsDone(world.services);
    const colleague = await world.member('STAFF', 'Nora');
    await follow(world, colleague, threadId);
    await commentBy(world, mira, threadId, `secret ${mention(ada)} ${mention(ben)}`, {
      staffOnly: true,
      parentId,
    });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 1']);
    expect(await summary(world, ben)).toEqual([]);
    expect(await summary(world, colleague)).toEqual(['COMMENT FOLLOWING 1']);
    const mails = await world.services.db.connections.query(
      'select 1 from mail_message where community_id = $1 and to_email = any($2)',
      [world.communityId, [ada.email, ben.email]],
    );
    expect(mails.rowCount, 'no mail either').toBe(0);
  });

  it('those outside the space, those who left, and the one who did it', async () => {
    const { world, ada, ben, mira } = await people();
    const hidden = await conversationBy(world, mira, (await world.space('STAFF')).id);
    await commentBy(world, mira, hidden.threadId, `hello ${mention(ada)} ${mention(mira)}`);
    const open = await conversationBy(world, ada, (await world.space()).id);
    await follow(world, ben, open.threadId);
    await world.services.db.connections.query('update member set left_at = now() where id = $1', [ben.id]);
    await commentBy(world, ada, open.threadId, `hello ${mention(ben)}`);
    for (const who of [ada, ben, mira]) {
      expect(await summary(world, who)).toEqual([]);
    }
  });

  it('anybody of what was withdrawn or hidden before it was delivered, nor shown it afterwards', async () => {
    const { world, ada, ben, mira } = await people();
    const space = await world.space();
    const { threadId, conversationId } = await conversationBy(world, ada, space.id);
    const withdraw = 'mutation ($id: ID!) { withdrawComment(commentId: $id) { __typename } }';
    const early = await commentBy(world, ben, threadId, 'taken back at once');
    await world.as(ben).run(withdraw, { id: early });
    expect(await summary(world, ada)).toEqual([]);
    const late = await commentBy(world, ben, threadId, 'taken back later');
    await commentBy(world, ben, threadId, 'this stays');
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 2']);
    await world.as(ben).run(withdraw, { id: late });
    expect(await summary(world, ada)).toEqual(['COMMENT AUTHOR 1']);
    await commentBy(world, ben, threadId, `for ${mention(mira)}`);
    expect(await summary(world, mira)).toEqual(['MENTION MENTIONED 1']);
    await world.services.db.connections.query(`update space set visibility = 'STAFF' where id = $1`, [
      space.id,
    ]);
    expect(await summary(world, ada), 'the space was closed to customers').toEqual([]);
    await world.services.db.connections.query(`update space set visibility = 'PUBLIC' where id = $1`, [
      space.id,
    ]);
    await world
      .as(ada)
      .run('mutation ($id: ID!) { withdrawConversation(conversationId: $id) { __typename } }', {
        id: conversationId,
      });
    const carl = await world.member();
    await world.services.db.connections.query('update notification set member_id = $2 where member_id = $1', [
      ada.id,
      carl.id,
    ]);
    expect(await summary(world, carl), 'withdrawn, and not his').toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { jobsDone } from '../../test/jobs.js';
import { inboxOf } from '../../test/inbox.js';
import { answerInvitation, invite, writersIn } from '../../test/together.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function memberOf(world: World, email: string): Promise<TestMember> {
  const { rows } = await world.services.db.connections.query<{ id: string; name: string }>(
    `select id, name from member where community_id = $1 and email = $2`,
    [world.communityId, email],
  );
  const { id = '', name = '' } = rows[0] ?? {};
  const actor = { communityId: world.communityId, memberId: id, sessionId: null, scopes: null };
  return { id, name, email, actor: { ...actor, kind: 'member', role: 'CUSTOMER' } };
}

it('asks somebody new by mail, who answers once they have signed in', async () => {
  const { world, ada, idea } = await writersIn(await inWorld());
  const dora = { name: 'Dora', email: 'Dora@Example.org ' };
  const { idea: asked } = await invite(world, ada, idea, dora);
  expect(asked?.coAuthorships).toMatchObject([{ name: 'Dora', state: 'INVITED', member: null }]);
  await jobsDone(world.services);
  const { rows } = await world.services.db.connections.query<{ count: number }>(
    `select count(*)::int as count from mail_message where community_id = $1`,
    [world.communityId],
  );
  expect(rows).toEqual([{ count: 1 }]);
  const arrived = await memberOf(world, 'dora@example.org');
  expect(await inboxOf(world, arrived)).toMatchObject([{ kind: 'CO_AUTHOR_INVITATION' }]);
  const { idea: after } = await answerInvitation(world, arrived, idea, true);
  expect(after?.coAuthors).toEqual([{ name: 'Dora' }]);
});

it('does not tell whose an address is before they accept', async () => {
  const { world, ada, ben, idea } = await writersIn(await inWorld());
  const { idea: asked } = await invite(world, ada, idea, { name: 'A neighbour', email: ben.email });
  expect(asked?.coAuthorships).toMatchObject([{ name: 'A neighbour', member: null }]);
  expect(JSON.stringify(asked)).not.toContain(ben.id);
  // Offered by name as before, or who disappears from the list would be whom the address belongs to.
  const { idea: found } = await world
    .as(ada)
    .run<{ idea: object }>(`{ idea(number: ${idea.number}) { possibleCoAuthors(search: "Ben") { name } } }`);
  expect(found).toEqual({ possibleCoAuthors: [{ name: 'Ben' }] });
  const { idea: own } = await world
    .as(ben)
    .run<{ idea: object }>(`{ idea(number: ${idea.number}) { viewerCoAuthorship { name member { id } } } }`);
  expect(own).toEqual({ viewerCoAuthorship: { name: 'Ben', member: { id: ben.id } } });
  await answerInvitation(world, ben, idea, false);
  const { idea: now } = await world
    .as(ada)
    .run<{ idea: object }>(`{ idea(number: ${idea.number}) { coAuthorships { name } } }`);
  expect(now).toEqual({ coAuthorships: [] });
});

it('opens no door that sign-up keeps shut, and answers alike for addresses that are known', async () => {
  const { world, ada, ben, mira, idea } = await writersIn(await inWorld());
  const admin = await world.member('ADMIN');
  const { updateCommunity } = await world.as(admin).run<{ updateCommunity: { __typename: string } }>(
    `mutation { updateCommunity(input: { name: "Ideas", tagline: "Together", language: "en", timeZone: "Europe/Berlin",
      signUpDomains: [], signUpMode: INVITATION }) { __typename } }`,
  );
  expect(updateCommunity.__typename).toBe('CommunityChanged');
  for (const email of ['stranger@example.org', ben.email]) {
    const { fields } = await invite(world, ada, idea, { name: 'Somebody', email });
    expect(fields).toMatchObject([{ path: 'email', message: expect.stringContaining('by themselves') }]);
  }
  const { rows } = await world.services.db.connections.query(
    `select 1 from member where community_id = $1 and email = 'stranger@example.org'`,
    [world.communityId],
  );
  expect(rows).toEqual([]);
  await invite(world, ada, idea, mira);
  await answerInvitation(world, mira, idea, true);
  const byStaff = await invite(world, mira, idea, { name: 'Somebody', email: 'stranger@example.org' });
  expect(byStaff.__typename).toBe('CoAuthorsChanged');
});

import { expect, it } from 'vitest';
import { answerInvitation, invite, leave, takeBack, writersIn, type Outcome } from '../../test/together.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const kinds = (outcomes: Outcome[]): string[] => outcomes.map(({ __typename }) => __typename).sort();

it('accepts or takes back, never both, when they happen at once', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    const { idea: asked } = await invite(world, ada, idea, ben);
    const id = asked?.coAuthorships[0]?.id ?? '';
    const both = await Promise.all([answerInvitation(world, ben, idea, true), takeBack(world, ada, id)]);
    expect(kinds(both)).toEqual(['CoAuthorsChanged', 'NotPossible']);
    const { idea: now } = await world
      .as(null)
      .run<{ idea: { coAuthors: object[] } }>(`{ idea(number: ${idea.number}) { coAuthors { id } } }`);
    expect(now.coAuthors).toHaveLength(both[0]?.__typename === 'CoAuthorsChanged' ? 1 : 0);
  }
});

it('invites once when two do it at the same moment, and never more than there is room for', async () => {
  const { world, ada, ben, cleo, idea } = await writersIn(await inWorld());
  await invite(world, ada, idea, ben);
  await answerInvitation(world, ben, idea, true);
  const twice = await Promise.all([invite(world, ada, idea, cleo), invite(world, ben, idea, cleo)]);
  expect(kinds(twice)).toEqual(['CoAuthorsChanged', 'NotPossible']);
  const people = await Promise.all(Array.from({ length: 6 }, async () => world.member()));
  const all = await Promise.all(people.map((person, i) => invite(world, i % 2 ? ada : ben, idea, person)));
  expect(all.filter(({ __typename }) => __typename === 'CoAuthorsChanged')).toHaveLength(4);
});

it('leaves once, and makes one member of one address', async () => {
  const { world, ada, ben, idea } = await writersIn(await inWorld());
  await invite(world, ada, idea, ben);
  await answerInvitation(world, ben, idea, true, true);
  expect(kinds(await Promise.all([leave(world, ben, idea), leave(world, ben, idea)]))).toEqual([
    'CoAuthorsChanged',
    'NotPossible',
  ]);
  const dora = { name: 'Dora', email: 'dora@example.org' };
  const both = await Promise.all([invite(world, ada, idea, dora), invite(world, ada, idea, dora)]);
  expect(kinds(both)).toEqual(['CoAuthorsChanged', 'NotPossible']);
  const { rows } = await world.services.db.connections.query(
    `select count(*)::int as count from member where community_id = $1 and email = $2`,
    [world.communityId, dora.email],
  );
  expect(rows).toEqual([{ count: 1 }]);
});

import { expect, it } from 'vitest';
import { publish } from '../../test/incidents.js';
import { recoveryPlace } from '../../test/recoveries.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

it('leads from what is said about an incident to the very place, for those who may see it', async () => {
  const place = await recoveryPlace(await inWorld());
  const { world, ada, mira } = place;
  const inside = await world.space('STAFF');
  const { incident } = await publish(place, mira);
  const hidden = await publish({ world, space: inside }, mira);
  const comment = await commentBy(world, ada, incident.thread.id, 'The zeppelin was late as well.');
  await commentBy(world, mira, hidden.incident.thread.id, 'The zeppelin is ours.');
  const { search } = await world.as(ada).run<{
    search: { edges: { node: { kind: string; path: string } }[] };
  }>('{ search(query: "zeppelin") { edges { node { kind path } } } }');
  expect(search.edges.map(({ node }) => node)).toEqual([
    { kind: 'COMMENT', path: `${incident.path}#comment-${comment}` },
  ]);
});

import { describe, expect, it } from 'vitest';
import { followUpPlace, pass, questionOf, say, shipped } from '../../test/follow-ups.js';
import { madePromise, promisePlace, promising } from '../../test/promises.js';
import { goWrong, recoveryPlace, sayAll, openedFor } from '../../test/recoveries.js';
import { useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const PAGE = `query ($range: AccountabilityRange! = LAST_90_DAYS) { accountability(range: $range) {
  promises { n kept keptLate late dropped dueToday moved openNow lateNow cases latest { text path firstDueOn dueOn daysLate } months { month n kept } }
  recoveries { n inTime contactedLate putRight overdue overdueSince cases }
  didItHelp { n asked answered solved partly not reopened words { verdict text title path } } } }`;

interface Page {
  promises: Record<string, number> & {
    latest: { path: string; daysLate: number }[];
    months: { n: number }[];
  };
  recoveries: Record<string, unknown>;
  didItHelp: Record<string, unknown> & { words: { text: string }[] };
}
const read = async (world: World): Promise<Page> =>
  (await world.as(null).run<{ accountability: Page }>(PAGE)).accountability;
const due = async (world: World): Promise<unknown[]> => {
  const { accountabilityCases } = await world
    .as(null)
    .run<{ accountabilityCases: { edges: { node: unknown }[] } }>(
      '{ accountabilityCases(cases: PROMISES_DUE) { edges { node { title path state daysLate open } } } }',
    );
  return accountabilityCases.edges.map(({ node }) => node);
};

describe('promises', () => {
  it('count by the first day, whatever day they were moved to', async () => {
    const place = await promisePlace(await inWorld());
    const { world, mira } = place;
    const { id } = await madePromise(place);
    expect((await read(world)).promises).toMatchObject({ n: 0, openNow: 1, lateNow: 0 });
    await promising(world, mira, 'movePromise', {
      promiseId: id,
      dueOn: '2026-04-20',
      why: 'The lamp came late.',
    });
    world.clock.set('2026-03-13T09:00:00Z');
    expect((await read(world)).promises).toMatchObject({ n: 1, late: 1, moved: 1, openNow: 0, lateNow: 1 });
    expect((await read(world)).promises.latest).toMatchObject([
      { path: `/promises/${id}`, firstDueOn: '2026-03-10', dueOn: '2026-04-20', daysLate: 3 },
    ]);
    await promising(world, mira, 'keepPromise', { promiseId: id, text: 'It is in the post.', link: null });
    expect((await read(world)).promises).toMatchObject({ n: 1, kept: 0, keptLate: 1, late: 0, lateNow: 0 });
    expect(await due(world)).toMatchObject([{ state: 'KEPT_LATE', daysLate: 3, open: false }]);
    world.clock.set('2026-08-01T09:00:00Z');
    expect((await read(world)).promises).toMatchObject({ n: 0 });
    expect((await read(world)).promises.months.map(({ n }) => n)).toEqual([
      0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    ]);
  });

  it('of spaces that are not public count nowhere', async () => {
    const place = await promisePlace(await inWorld());
    await madePromise(place);
    await place.world.services.db.connections.query(`update space set visibility = 'MEMBERS' where id = $1`, [
      place.space.id,
    ]);
    place.world.services.db.kept.forgetAll();
    expect((await read(place.world)).promises).toMatchObject({ n: 0, openNow: 0 });
  });
});

describe('putting right', () => {
  it('tells how late we are down to one case, and nothing of fewer than five people', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world } = place;
    await goWrong(place);
    expect((await read(world)).recoveries).toMatchObject({ n: null, inTime: null, overdue: 0, cases: null });
    world.clock.set('2026-03-05T09:00:00Z');
    expect((await read(world)).recoveries).toMatchObject({
      n: null,
      overdue: 1,
      overdueSince: ['2026-03-03'],
    });
  });

  it('counts from five on', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world } = place;
    await sayAll(place, await openedFor(place));
    for (let more = 0; more < 4; more += 1) await goWrong(place, { who: await world.member() });
    expect((await read(world)).recoveries).toMatchObject({ n: 5, inTime: 1, contactedLate: 0, overdue: 0 });
  });
});

describe('did it help', () => {
  it('shows words that may be read without any name, verdicts from five answers on, and what was reopened', async () => {
    const place = await followUpPlace(await inWorld());
    const { world, ada } = place;
    await shipped(place);
    await pass(place, 31);
    const { id } = await questionOf(place, ada);
    await say(place, ada, id, { verdict: 'NOT', text: 'My meter is too old.', shown: 'NAMED' });
    const { didItHelp } = await read(world);
    expect(didItHelp).toMatchObject({ answered: null, solved: null, partly: null, not: null, reopened: 1 });
    expect(didItHelp.words).toMatchObject([{ verdict: 'NOT', text: 'My meter is too old.' }]);
    expect(JSON.stringify(didItHelp)).not.toContain('Ada');
    await world.services.db.connections.query(`update follow_up set shown = 'UNNAMED' where id = $1`, [id]);
    expect((await read(world)).didItHelp.words).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { BLOCKS, hit, incidentOf, publish, report } from '../../test/incidents.js';
import { ownRecoveries, recoveryPlace, type RecoveryPlace } from '../../test/recoveries.js';
import { codeOf, useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function placeIn(): Promise<RecoveryPlace> {
  const place = await recoveryPlace(await inWorld());
  place.world.clock.set('2026-03-02T09:00:00Z');
  return place;
}

const told = async ({ world }: RecoveryPlace, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who))
    .filter(({ kind }) => kind.startsWith('INCIDENT'))
    .map(({ kind, reason, path }) => `${kind} ${reason} ${path}`);

describe('an incident', () => {
  it('is told and reported on by staff, seen by whoever sees its space, and hits customers only', async () => {
    const place = await placeIn();
    const { world, ada, ben, mira } = place;
    const publishing = `mutation { publishIncident(input: { spaceId: "${place.space.id}", title: "x", blocks: [],
      reportOn: "2026-03-10" }) { __typename } }`;
    expect(codeOf(await world.as(null).ask(publishing))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(publishing))).toBe('FORBIDDEN');
    const hidden = { world, space: await world.space('MEMBERS') };
    const { incident } = await publish(hidden, mira);
    expect(await incidentOf(world, null, incident.number)).toBeNull();
    expect(await incidentOf(world, ben, incident.number)).toMatchObject({
      path: '/incidents/1-readings-were-lost',
      state: 'AWAITED',
      viewerCan: ['COMMENT', 'FOLLOW', 'SAY_IT_HIT_ME'],
    });
    expect((await hit(world, mira, incident.id)).__typename).toBe('NotPossible');
    const closed = await publish({ world, space: await world.space('STAFF') }, mira);
    expect((await hit(world, ben, closed.incident.id)).__typename).toBe('NotFound');
    expect((await publish({ world, space: { ...place.space, id: place.idea.id } }, mira)).__typename).toBe(
      'NotFound',
    );
  });

  it('is refused in any other order, without one of its parts, or without a day to come', async () => {
    const place = await placeIn();
    const { mira } = place;
    const [sorry, happened, doing, back] = BLOCKS;
    const orders = [
      [happened, sorry, doing, back],
      [sorry, happened, back, doing],
      [sorry, happened, doing],
      [sorry, sorry, happened, doing],
      [],
    ];
    for (const blocks of orders) {
      expect((await publish(place, mira, { blocks })).fields).toMatchObject([{ path: 'blocks' }]);
    }
    for (const reportOn of ['2026-03-02', '2026-02-28', '2027-03-02']) {
      expect((await publish(place, mira, { reportOn })).fields).toMatchObject([{ path: 'reportOn' }]);
    }
    const empty = [{ kind: 'APOLOGY', text: ' ' }, happened, doing, back];
    expect((await publish(place, mira, { blocks: empty })).fields).toMatchObject([{ path: 'blocks.0.text' }]);
    const excuse = [{ kind: 'APOLOGY', text: 'We are sorry. However, we were busy.' }, happened, doing, back];
    expect((await publish(place, mira, { blocks: excuse })).words).toEqual(['however', 'we were busy']);
    expect((await publish(place, mira, { blocks: excuse, acknowledgeWording: true })).__typename).toBe(
      'IncidentChanged',
    );
    const none = { ideaIds: [place.space.id] };
    expect((await publish(place, mira, none)).fields).toMatchObject([{ path: 'ideaIds.0' }]);
  });

  it('reaches once whoever follows something in its space or an idea it names, and says why', async () => {
    const place = await placeIn();
    const { world, ada, ben, mira, jon } = place;
    const elsewhere = await postIdea(world, ben, await world.space(), 'Something else');
    const cleo = await world.member('CUSTOMER', 'Cleo');
    await postIdea(world, cleo, await world.space(), 'Not named');
    await postIdea(world, ada, place.space, 'Another of Ada');
    const { incident } = await publish(place, mira, { ideaIds: [elsewhere.id] });
    expect(incident).toMatchObject({ ideas: [{ title: 'Something else' }], author: { name: 'Mira' } });
    const line = 'INCIDENT NEARBY /incidents/1-readings-were-lost';
    expect([await told(place, ada), await told(place, ben)]).toEqual([[line], [line]]);
    expect([await told(place, cleo), await told(place, jon), await told(place, mira)]).toEqual([[], [], []]);
    const [notice] = await inboxOf(world, ada);
    expect(notice?.excerpt).toContain('We are sorry.');
  });

  it('promises its report, which alone keeps that, and moves with it', async () => {
    const place = await placeIn();
    const { world, ada, mira, jon } = place;
    const { incident } = await publish(place, mira);
    expect(incident.promise).toMatchObject({
      state: 'OPEN',
      dueOn: '2026-03-10',
      text: 'Report back on “Readings were lost”',
      quote: 'We report here what came of it.',
    });
    const act = async (name: string, input: object): Promise<string> =>
      (
        await world
          .as(mira)
          .run<Record<string, { __typename: string }>>(
            `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
            { input: { promiseId: incident.promise.id, ...input } },
          )
      )[name]?.__typename ?? '';
    expect(await act('keepPromise', { text: 'Done.' })).toBe('NotPossible');
    expect(await act('dropPromise', { why: 'No time.' })).toBe('NotPossible');
    expect(await act('movePromise', { dueOn: '2026-03-20', why: 'We wait for the meters.' })).not.toBe(
      'NotPossible',
    );
    expect(await incidentOf(world, null, 1)).toMatchObject({ reportOn: '2026-03-20', state: 'AWAITED' });
    world.clock.set('2026-03-21T09:00:00Z');
    expect(await incidentOf(world, null, 1)).toMatchObject({ state: 'OVERDUE' });
    for (const part of ['learned', 'wentWell', 'changed']) {
      expect((await report(world, mira, incident.id, { [part]: '' })).fields).toMatchObject([{ path: part }]);
    }
    await hit(world, ada, incident.id);
    const two = await Promise.all([report(world, mira, incident.id), report(world, jon, incident.id)]);
    expect(two.map(({ __typename }) => __typename).toSorted()).toEqual(['IncidentChanged', 'NotPossible']);
    expect(await incidentOf(world, null, 1)).toMatchObject({
      state: 'REPORTED',
      report: { wentWell: 'The meters kept a copy.' },
      promise: { state: 'KEPT_LATE' },
      viewerCan: [],
    });
    expect(await told(place, ada)).toContain(
      'INCIDENT_REPORT FOLLOWING /incidents/1-readings-were-lost#report',
    );
  });

  it('opens a recovery for whoever says that it hit them, once, and shows nobody else who they are', async () => {
    const place = await placeIn();
    const { world, ada, ben, mira } = place;
    const { incident } = await publish(place, mira);
    const both = await Promise.all([hit(world, ada, incident.id), hit(world, ada, incident.id)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['IncidentChanged', 'NotPossible']);
    await hit(world, ben, incident.id, null);
    const [recovery] = await ownRecoveries(world, ada);
    expect(recovery).toMatchObject({
      cause: 'INCIDENT',
      causes: [{ said: 'My bill is wrong now.', path: '/incidents/1-readings-were-lost' }],
      about: { title: 'Readings were lost', path: '/incidents/1-readings-were-lost' },
      owner: { name: 'Mira' },
    });
    expect(await incidentOf(world, ada, 1)).toMatchObject({
      hitCount: 2,
      viewerWasHit: true,
      viewerRecovery: { id: recovery?.id },
    });
    expect(await incidentOf(world, null, 1)).toMatchObject({
      hitCount: 2,
      viewerWasHit: false,
      viewerRecovery: null,
    });
    const opened = (await inboxOf(world, mira)).filter(({ kind }) => kind === 'RECOVERY_OPENED');
    expect(opened.map(({ path }) => path.startsWith('/recoveries/'))).toEqual([true]);
    expect(opened[0]?.excerpt, 'Ben said nothing more, and the apology is not his word').toBe('');
  });
});

const LIST = `query ($filter: IncidentFilter, $first: Int! = 20, $after: String) {
  incidents(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { title } } } }`;

describe('the list of incidents', () => {
  it('shows what the viewer may see, the last first, by space, by how the report stands, by pages', async () => {
    const place = await placeIn();
    const { world, mira } = place;
    const other = await world.space('MEMBERS');
    const first = await publish(place, mira, { title: 'One' });
    world.clock.advance({ hours: 1 });
    await publish(place, mira, { title: 'Two', reportOn: '2026-03-04' });
    world.clock.advance({ hours: 1 });
    await publish({ world, space: other }, mira, { title: 'Three', reportOn: '2026-04-04' });
    await report(world, mira, first.incident.id);
    world.clock.set('2026-03-06T09:00:00Z');
    const titles = async (who: TestMember | null, filter: object, more: object = {}): Promise<string[]> => {
      const { incidents } = await world
        .as(who)
        .run<{ incidents: { totalCount: number; edges: { node: { title: string } }[] } }>(LIST, {
          filter,
          ...more,
        });
      return incidents.edges.map(({ node }) => node.title);
    };
    expect(await titles(null, {})).toEqual(['Two', 'One']);
    expect(await titles(place.ben, {})).toEqual(['Three', 'Two', 'One']);
    expect(await titles(mira, { state: 'REPORTED' })).toEqual(['One']);
    expect(await titles(mira, { state: 'OVERDUE' })).toEqual(['Two']);
    expect(await titles(mira, { state: 'AWAITED' })).toEqual(['Three']);
    expect(await titles(mira, { space: other.slug })).toEqual(['Three']);
    expect(await titles(mira, { space: 'elsewhere' })).toEqual([]);
    const page = await world
      .as(null)
      .run<{ incidents: { totalCount: number; pageInfo: { endCursor: string } } }>(LIST, { first: 1 });
    expect(page.incidents.totalCount).toBe(2);
    expect(await titles(null, {}, { after: page.incidents.pageInfo.endCursor })).toEqual(['One']);
    expect(codeOf(await world.as(null).ask(LIST, { after: 'nothing' }))).toBe('BAD_USER_INPUT');
  });
});

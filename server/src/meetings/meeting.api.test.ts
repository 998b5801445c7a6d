import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import {
  act,
  announce,
  announced,
  change,
  inDays,
  MEETING,
  meetingOf,
  meetingPlace,
  refusals,
  type MeetingSeen,
} from '../../test/meetings.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

describe('announcing a meeting', () => {
  it('is for the team, and says beside each field what does not fit', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, ada, mira, space, idea } = place;
    const document = `mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) { __typename } }`;
    const input = {
      kind: 'OPEN',
      spaceId: space.id,
      title: 'T',
      purpose: 'P',
      startsAt: inDays(1),
      endsAt: inDays(2),
    };
    expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(document, { input }))).toBe('FORBIDDEN');
    const bad = { title: ' ', purpose: '', seats: 0, timeZone: 'Mars/Olympus' };
    expect(refusals(await announce(place, bad)).sort()).toEqual([
      'purpose REQUIRED',
      'seats OUT_OF_RANGE',
      'timeZone NOT_A_TIME_ZONE',
      'title REQUIRED',
    ]);
    const odd = {
      startsAt: inDays(-1),
      endsAt: inDays(-2),
      reimbursement: '20 euros for a positive review.',
      recorded: true,
      hostId: ada.id,
      spaceId: ada.id,
    };
    expect(refusals(await announce(place, odd))).toEqual([
      'spaceId UNKNOWN',
      'startsAt OUT_OF_RANGE',
      'endsAt OUT_OF_RANGE',
      'reimbursement INVALID',
      'recordedWhy REQUIRED',
      'hostId UNKNOWN',
    ]);
    // A test asks something, and belongs to one idea that is being built (practice 0.18).
    const test = { kind: 'PROTOTYPE_TEST', ideaIds: [] as string[] };
    expect(refusals(await announce(place, test))).toEqual(['question REQUIRED', 'ideaIds REQUIRED']);
    await world.services.db.connections.query(`update idea set category = 'PLANNED' where id = $1`, [
      idea.id,
    ]);
    const planned = { ...test, question: 'Can people read it?', ideaIds: [idea.id] };
    expect((await announce(place, planned)).fields?.[0]?.message).toBe(
      '“Dark colours” is not being built now, so there is nothing of it to try.',
    );
    const inside = await world.space('STAFF');
    const narrow = { kind: 'INTERVIEW', ideaIds: [idea.id], spaceId: inside.id };
    expect(refusals(await announce(place, narrow))).toEqual(['spaceId INVALID']);
    expect(refusals(await announce(place, { ideaIds: [mira.id] }))).toEqual(['ideaIds.0 UNKNOWN']);
  });

  it('puts it on the list of those to come, and calls who wants to test', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, ada, ben, cleo, timo, space, idea } = place;
    const join = `mutation ($id: ID!) { joinTests(spaceId: $id) { __typename ... on TestsChanged { space { viewerJoinsTests } } } }`;
    for (const who of [ben, cleo]) {
      expect(await world.as(who).run(join, { id: space.id })).toMatchObject({
        joinTests: { space: { viewerJoinsTests: true } },
      });
    }
    await world
      .as(cleo)
      .run(`mutation ($id: ID!) { leaveTests(spaceId: $id) { __typename } }`, { id: space.id });
    const test = {
      kind: 'PROTOTYPE_TEST',
      question: 'Can people read it in the evening?',
      ideaIds: [idea.id],
      place: 'https://meet.example.org/room',
      seats: 2,
    };
    const called = await announce(place, test);
    // The author follows the idea, Ben joined the tests, Cleo does not want to hear of them any more.
    expect(called.people).toBe(2);
    expect(called.meeting).toMatchObject({
      kind: 'PROTOTYPE_TEST',
      state: 'ANNOUNCED',
      idea: { title: 'Dark colours' },
    });
    expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('MEETING');
    expect((await inboxOf(world, ben)).map(({ kind }) => kind)).toContain('MEETING');
    expect((await inboxOf(world, cleo)).map(({ kind }) => kind)).not.toContain('MEETING');
    // An address on the net is for those with a seat and the team.
    const number = called.meeting?.number ?? 0;
    expect(await meetingOf(world, null, number)).toMatchObject({
      place: null,
      placeWithSeat: true,
      attendees: null,
    });
    const led = await announced(place, {
      hostId: timo.id,
      startsAt: inDays(2),
      endsAt: inDays(2, 12),
      place: 'Kiel',
    });
    expect(led).toMatchObject({ leader: true, timeZone: 'Europe/Berlin', place: 'Kiel' });
    const { meetings } = await world
      .as(null)
      .run<{ meetings: { edges: { node: MeetingSeen }[] } }>(
        `{ meetings { edges { node { ...M } } } } ${MEETING}`,
      );
    expect(meetings.edges.map(({ node }) => node.number)).toEqual([led.number, number]);
    const { meetingGaps } = await world
      .as(null)
      .run<{ meetingGaps: { space: { slug: string } }[] }>(`{ meetingGaps { space { slug } } }`);
    expect(meetingGaps).toEqual([]);
    world.clock.advance({ days: 5 });
    expect(await world.as(null).run(`{ meetingGaps { space { slug } lastAt } }`)).toMatchObject({
      meetingGaps: [{ space: { slug: space.slug }, lastAt: led.startsAt }],
    });
    const past = await world
      .as(ada)
      .run<{ meetings: { edges: { node: MeetingSeen }[] } }>(
        `{ meetings(filter: { past: true }) { edges { node { ...M } } } } ${MEETING}`,
      );
    expect(past.meetings.edges.map(({ node }) => [node.number, node.state])).toEqual([
      [number, 'OVER'],
      [led.number, 'OVER'],
    ]);
  });

  it('stays out of sight where its space is, for reads and writes alike', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, ada, mira } = place;
    const inside = await world.space('STAFF');
    const meeting = await announced(place, { spaceId: inside.id });
    expect(await meetingOf(world, ada, meeting.number)).toBeNull();
    expect((await act(world, ada, 'takeSeat', { meetingId: meeting.id })).__typename).toBe('NotFound');
    expect((await act(world, ada, 'askInMeeting', { meetingId: meeting.id, text: 'Hm' })).__typename).toBe(
      'NotFound',
    );
    expect((await meetingOf(world, mira, meeting.number))?.id).toBe(meeting.id);
    expect(await world.as(ada).run(`{ meetings { edges { node { id } } } }`)).toEqual({
      meetings: { edges: [] },
    });
    // The team meets there as customers do elsewhere (practice 1.15).
    const other = await world.member('STAFF');
    expect((await act(world, other, 'takeSeat', { meetingId: meeting.id })).meeting?.viewerSeat).toBe(
      'SEATED',
    );
  });
});

describe('seats', () => {
  it('go to exactly one of many who want the last at the same moment; the others wait in turn', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, mira, ada } = place;
    const { id: meetingId, number } = await announced(place, { seats: 2 });
    await act(world, ada, 'takeSeat', { meetingId });
    const many = await Promise.all(Array.from({ length: 12 }, () => world.member()));
    const answers = await Promise.all(many.map((who) => act(world, who, 'takeSeat', { meetingId })));
    expect(answers.filter(({ meeting }) => meeting?.viewerSeat === 'SEATED')).toHaveLength(1);
    const seen = await meetingOf(world, mira, number);
    expect(seen).toMatchObject({ seated: 2, waiting: 11 });
    const waits = await Promise.all(many.map((who) => meetingOf(world, who, number)));
    const turns = waits.map((one) => one?.viewerTurn ?? 0).sort((one, other) => one - other);
    expect(turns).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    // Twice by the same person is told so, the host is there anyway, and who has no seat cannot give it up.
    expect((await act(world, ada, 'takeSeat', { meetingId })).message).toBe(
      'You have a seat, or wait for one.',
    );
    expect((await act(world, mira, 'takeSeat', { meetingId })).message).toBe('The host is there anyway.');
    expect((await act(world, mira, 'giveUpSeat', { meetingId })).__typename).toBe('NotPossible');
    // Many give up at once: each seat goes to one who waits, in turn, and is told once.
    const first = many.find((_, at) => waits[at]?.viewerTurn === 1);
    if (!first) throw new Error('Nobody waits first.');
    const seated = many.find((_, at) => waits[at]?.viewerSeat === 'SEATED');
    if (!seated) throw new Error('Nobody has the seat.');
    await Promise.all([
      act(world, ada, 'giveUpSeat', { meetingId }),
      act(world, seated, 'giveUpSeat', { meetingId }),
    ]);
    expect(await meetingOf(world, first, number)).toMatchObject({
      viewerSeat: 'SEATED',
      seated: 2,
      waiting: 9,
    });
    const seatsTold = (await inboxOf(world, first)).filter(({ kind }) => kind === 'MEETING_PLACE');
    // In the name of the host: who gave the seat up is nobody's business.
    expect(seatsTold.map(({ actors }) => actors.map(({ name }) => name))).toEqual([['Mira']]);
    // Who comes back comes last.
    expect((await act(world, ada, 'takeSeat', { meetingId })).meeting?.viewerTurn).toBe(10);
    // Names are for the team; others read how many.
    expect((await meetingOf(world, ada, number))?.attendees).toBeNull();
    expect((await meetingOf(world, mira, number))?.attendees).toHaveLength(12);
    const { meetings } = await world
      .as(ada)
      .run<{ meetings: { edges: object[] } }>(
        `{ meetings(filter: { mine: true }) { edges { node { id } } } }`,
      );
    expect(meetings.edges).toHaveLength(1);
  });

  it('follow a change: more seats are given out, another time is told with why, and calling off ends them', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, mira, ada, ben, timo } = place;
    const other = await world.member('STAFF');
    const { id: meetingId, number } = await announced(place, { seats: 1, place: 'Kiel' });
    await act(world, ada, 'takeSeat', { meetingId });
    await act(world, ben, 'takeSeat', { meetingId });
    expect((await change(place, meetingId, { seats: 1, place: 'Kiel' }, other)).message).toBe(
      'Only the host, or an admin, can do this.',
    );
    const later = { startsAt: inDays(4), endsAt: inDays(4, 12), seats: 1, place: 'Kiel' };
    expect(refusals(await change(place, meetingId, later))).toEqual(['why REQUIRED']);
    expect((await change(place, meetingId, { ...later, why: 'The room is taken.' })).meeting).toMatchObject({
      revision: 1,
      changedWhy: 'The room is taken.',
    });
    expect((await change(place, meetingId, { ...later, why: 'Again.' })).__typename).toBe('NotPossible');
    expect((await inboxOf(world, ben)).map(({ kind }) => kind)).toEqual(['MEETING_CHANGED']);
    const roomier = { ...later, seats: 2, fromRevision: 1 };
    expect((await change(place, meetingId, roomier, timo)).meeting).toMatchObject({ seated: 2, waiting: 0 });
    expect((await inboxOf(world, ben)).map(({ kind }) => kind).sort()).toEqual([
      'MEETING_CHANGED',
      'MEETING_PLACE',
    ]);
    expect(refusals(await change(place, meetingId, { ...later, fromRevision: 2 }))).toEqual([
      'seats OUT_OF_RANGE',
    ]);
    const off = await act(world, mira, 'callOffMeeting', { meetingId, why: 'Mira is ill.' });
    expect(off.meeting).toMatchObject({ state: 'CALLED_OFF', calledOffWhy: 'Mira is ill.', revision: 3 });
    expect((await act(world, ada, 'giveUpSeat', { meetingId })).message).toBe('This meeting was called off.');
    expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('MEETING_CHANGED');
    expect((await meetingOf(world, ada, number))?.viewerCan).toEqual(['COMMENT', 'FOLLOW']);
  });

  it('of who leaves go to who waits, and nothing calls them any more', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, ada, ben, space } = place;
    const { id: meetingId, number } = await announced(place, { seats: 1 });
    await act(world, ada, 'takeSeat', { meetingId });
    await act(world, ben, 'takeSeat', { meetingId });
    await act(world, ada, 'askInMeeting', { meetingId, text: 'Will it rain?', named: true });
    await world
      .as(ada)
      .run(`mutation ($id: ID!) { joinTests(spaceId: $id) { __typename } }`, { id: space.id });
    const { leaveCommunity } = await world
      .as(ada)
      .run<{ leaveCommunity: { __typename: string } }>(
        `mutation ($input: LeaveCommunityInput!) { leaveCommunity(input: $input) { __typename } }`,
        { input: { words: 'REMOVE', confirm: ada.name } },
      );
    expect(leaveCommunity.__typename).not.toMatch(/Invalid|Not/);
    expect(await meetingOf(world, ben, number)).toMatchObject({
      viewerSeat: 'SEATED',
      seated: 1,
      questionsRaised: 0,
    });
    const { rows } = await world.services.db.connections.query(
      'select 1 from space_tester where member_id = $1',
      [ada.id],
    );
    expect(rows).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { merged } from '../../test/merging.js';
import {
  act,
  announced,
  inDays,
  LINES,
  meetingOf,
  meetingPlace,
  refusals,
  write,
  type MeetingPlace,
} from '../../test/meetings.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

/** A test that has taken place, with Ada and Ben at it and Cleo waiting. */
async function tested(world: World): Promise<MeetingPlace & { meetingId: string; number: number }> {
  const place = await meetingPlace(world);
  const { ada, ben, cleo, idea } = place;
  const { id: meetingId, number } = await announced(place, {
    kind: 'PROTOTYPE_TEST',
    question: 'Can people read it in the evening?',
    ideaIds: [idea.id],
    seats: 2,
    title: 'Read *it* in the dark',
  });
  for (const who of [ada, ben, cleo]) await act(world, who, 'takeSeat', { meetingId });
  return { ...place, meetingId, number };
}

interface CommentSeen {
  id: string;
  author: { name: string };
  text: string;
}

async function commentsOf({ world, idea }: MeetingPlace): Promise<CommentSeen[]> {
  const { idea: seen } = await world
    .as(null)
    .run<{ idea: { thread: { comments: { edges: { node: CommentSeen }[] } } } }>(
      `{ idea(number: ${idea.number}) { thread { comments(first: 20) { edges { node { id text author { name } } } } } } }`,
    );
  return seen.thread.comments.edges.map(({ node }) => node);
}

describe('minutes', () => {
  it('are for the team from the start on, a draft until they are published', async () => {
    const place = await tested(await inWorld());
    const { world, meetingId, number, ada, timo } = place;
    const document = `mutation ($input: MinutesInput!) { writeMinutes(input: $input) { __typename } }`;
    const input = { meetingId, fromRevision: 0, lines: LINES };
    expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(document, { input }))).toBe('FORBIDDEN');
    expect((await write(place, 'writeMinutes', input)).message).toBe(
      'This meeting has not begun. Minutes can be written from its start on.',
    );
    world.clock.advance({ days: 3, hours: 1 });
    const odd = [
      { kind: 'HEARD', text: 'They know.', promise: { dueOn: '2026-04-01' } },
      { kind: 'WILL_DO', text: 'We do it.', promise: { dueOn: '2026-04-01', ownerId: ada.id } },
      { kind: 'HEARD', text: 'Mine.', credit: { memberId: place.mira.id, what: 'said so' } },
      { kind: 'HEARD', text: 'Whose?', credit: { memberId: meetingId, what: 'said so' } },
      { kind: 'WILL_DO', text: 'Yes', promise: { dueOn: '2026-04-01' } },
    ];
    expect(refusals(await write(place, 'writeMinutes', { ...input, lines: odd }))).toEqual([
      'lines.0.promise INVALID',
      'lines.1.promise.ownerId UNKNOWN',
      'lines.2.credit.memberId INVALID',
      'lines.3.credit.memberId UNKNOWN',
      'lines.4.text TOO_SHORT',
    ]);
    // Of two who write at once one is told to look again.
    const both = await Promise.all([
      write(place, 'writeMinutes', { ...input, learned: 'Mira learned.' }),
      write(place, 'writeMinutes', input, timo),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['MeetingChanged', 'NotPossible']);
    expect((await meetingOf(world, ada, number))?.lines).toEqual([]);
    expect((await meetingOf(world, ada, number))?.learned).toBeNull();
    expect((await meetingOf(world, timo, number))?.lines).toHaveLength(3);
  });

  it('close a meeting only with lines, an answered question and what was learned (0.18, 0.23)', async () => {
    const place = await tested(await inWorld());
    const { world, meetingId, number, ada, ben, cleo, mira } = place;
    await act(world, ada, 'askInMeeting', { meetingId, text: 'Will it be there in the app?', named: true });
    await act(world, ben, 'askInMeeting', { meetingId, text: 'Why so late?' });
    world.clock.advance({ days: 4 });
    const input = { meetingId, fromRevision: 0, lines: [] as object[] };
    expect(refusals(await write(place, 'closeMeeting', input))).toEqual([
      'lines REQUIRED',
      'questions REQUIRED',
      'learned REQUIRED',
    ]);
    expect(
      refusals(await write(place, 'closeMeeting', { ...input, lines: LINES.slice(0, 1), learned: 'Much.' })),
    ).toEqual(['lines REQUIRED', 'questions REQUIRED']);
    const questions = (await meetingOf(world, ben, number))?.questions ?? [];
    expect(
      questions.map(({ text, askedBy, viewerAsked }) => [text, askedBy?.name ?? null, viewerAsked]),
    ).toEqual([
      ['Will it be there in the app?', 'Ada', false],
      ['Why so late?', null, true],
    ]);
    const questionId = questions[0]?.id ?? '';
    expect(
      (await act(world, mira, 'answerMeetingQuestion', { questionId, answer: 'Yes, with the next one.' }))
        .meeting,
    ).toMatchObject({
      questionsRaised: 2,
      questionsAnswered: 1,
    });
    // A day that has passed stops all of it: no comment, no promise, no word to anybody.
    const past = LINES.map((line) => (line.promise ? { ...line, promise: { dueOn: '2026-03-03' } } : line));
    expect(
      refusals(await write(place, 'closeMeeting', { ...input, lines: past, learned: 'Larger is better.' })),
    ).toEqual(['lines.1.promise.dueOn IN_THE_PAST']);
    expect(await commentsOf(place)).toEqual([]);
    expect((await meetingOf(world, mira, number))?.state).toBe('OVER');

    const lines = LINES.map((line) =>
      line.kind === 'HEARD'
        ? { ...line, credit: { memberId: ben.id, what: 'tried it for a week in the evening' } }
        : line,
    );
    const twice = await Promise.all([
      write(place, 'closeMeeting', { ...input, lines, learned: 'Larger is better.' }),
      write(place, 'closeMeeting', { ...input, lines, learned: 'Larger is better.' }),
    ]);
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['MeetingChanged', 'NotPossible']);
    const seen = await meetingOf(world, null, number);
    expect(seen).toMatchObject({ state: 'CLOSED', learned: 'Larger is better.', viewerCan: [], credits: [] });
    expect(seen?.lines.map(({ kind, promise }) => [kind, promise?.owner.name ?? null])).toEqual([
      ['HEARD', null],
      ['WILL_DO', 'Mira'],
      ['WILL_NOT_DO', null],
    ]);
    expect(seen?.promises).toHaveLength(1);
    // The findings stand at the idea, plain text as it was written, and who is credited is asked first.
    const [comment] = await commentsOf(place);
    expect(comment?.author.name).toBe('Mira');
    expect(comment?.text).toContain('From the test “Read \\*it\\* in the dark” on March 5, 2026');
    expect(comment?.text).toContain('**What we learned**\n\nLarger is better.');
    expect(comment?.text).toContain('- We make the text larger in the dark.');
    const told = await inboxOf(world, ben);
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['MEETING_MINUTES', 'CREDIT']));
    expect(told.find(({ kind }) => kind === 'MEETING_MINUTES')?.excerpt).toContain('The text is too small');
    expect((await inboxOf(world, cleo)).map(({ kind }) => kind)).toEqual(['MEETING_MINUTES']);
    const { viewer } = await world
      .as(ben)
      .run<{ viewer: { credits: { edges: { node: { id: string; kind: string } }[] } } }>(
        `{ viewer { credits(first: 5) { edges { node { id kind } } } } }`,
      );
    expect(viewer.credits.edges.map(({ node }) => node.kind)).toEqual(['MEETING']);
    await world
      .as(ben)
      .run(`mutation ($id: ID!) { answerCredit(creditId: $id, consent: true) { __typename } }`, {
        id: viewer.credits.edges[0]?.node.id,
      });
    expect((await meetingOf(world, null, number))?.credits).toMatchObject([{ member: { name: 'Ben' } }]);
    // Nothing is added to minutes that are published, and the promise is kept like any other.
    expect((await act(world, ada, 'askInMeeting', { meetingId, text: 'One more?' })).message).toBe(
      'The minutes of this meeting are published.',
    );
    const promiseId = seen?.promises[0]?.id;
    expect(
      await world
        .as(mira)
        .run(
          `mutation ($input: KeepPromiseInput!) { keepPromise(input: $input) { __typename ... on PromiseChanged { promise { state about { kind path } } } } }`,
          { input: { promiseId, text: 'It is larger.' } },
        ),
    ).toMatchObject({
      keepPromise: { promise: { state: 'KEPT', about: { kind: 'MEETING', path: seen?.path } } },
    });
    expect((await inboxOf(world, cleo)).map(({ kind }) => kind)).toContain('PROMISE_KEPT');
    // Search finds published minutes, at their meeting; drafts it never did.
    const { search } = await world
      .as(null)
      .run<{ search: { edges: { node: { kind: string; path: string } }[] } }>(
        `{ search(query: "third set of colours", first: 5, filter: { kinds: [MEETING] }) { edges { node { kind path } } } }`,
      );
    expect(search.edges.map(({ node }) => node)).toEqual([{ kind: 'MEETING', path: seen?.path }]);
  });

  it('of a meeting elsewhere come with it, linked and credited (3.11)', async () => {
    const place = await meetingPlace(await inWorld());
    const { world, space, idea, ada, ben } = place;
    const input = {
      spaceId: space.id,
      title: 'At the fair',
      purpose: 'We stood beside the machines and talked.',
      startsAt: inDays(-2),
      endsAt: inDays(-2, 12),
      ideaIds: [idea.id],
      lines: LINES,
    };
    expect(
      refusals(
        await write(place, 'logMeeting', { ...input, startsAt: inDays(1), endsAt: inDays(2), lines: [] }),
      ),
    ).toEqual(['endsAt OUT_OF_RANGE', 'lines REQUIRED']);
    const first = LINES[0];
    const lines = [
      { ...first, credit: { memberId: ada.id, what: 'showed how she reads it' } },
      ...LINES.slice(1),
      { kind: 'WILL_DO', text: 'We bring the machine along next time.' },
    ];
    const { meeting } = await write(place, 'logMeeting', { ...input, lines });
    expect(meeting).toMatchObject({
      kind: 'LOGGED',
      state: 'CLOSED',
      idea: { title: 'Dark colours' },
      questionsRaised: 0,
    });
    expect((await act(world, ben, 'takeSeat', { meetingId: meeting?.id ?? '' })).__typename).toBe(
      'NotPossible',
    );
    expect((await commentsOf(place))[0]?.text).toContain(
      'From the meeting “At the fair” on February 28, 2026',
    );
    expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('CREDIT');
    // What was said among members does not go where others read it; what an idea goes on as gets the findings.
    const members = await world.space('MEMBERS');
    expect(
      refusals(await write(place, 'logMeeting', { ...input, spaceId: members.id, lines: LINES })),
    ).toEqual(['spaceId INVALID']);
    const whole = await postIdea(world, ben, space, 'All colours');
    const talk = await announced(place, { kind: 'INTERVIEW', ideaIds: [idea.id], title: 'Over tea' });
    await act(world, ben, 'askInMeeting', { meetingId: talk.id, text: 'Which ones?' });
    await merged(world, place.mira, idea, whole);
    world.clock.advance({ days: 4 });
    const [question] = (await meetingOf(world, ben, talk.number))?.questions ?? [];
    await act(world, place.mira, 'answerMeetingQuestion', { questionId: question?.id ?? '', answer: 'All.' });
    const credited = { ...first, credit: { memberId: ben.id, what: 'drew it' } };
    const told = { meetingId: talk.id, fromRevision: 0, lines: [credited, ...LINES.slice(2)] };
    expect((await write(place, 'closeMeeting', told)).__typename).toBe('MeetingChanged');
    expect((await commentsOf({ ...place, idea: whole })).at(-1)?.text).toContain('“Over tea”');
    expect((await inboxOf(world, ben)).map(({ kind }) => kind)).toContain('CREDIT');
    // What was not promised there can be promised later, and stands at its line.
    const quote = 'We bring the machine along next time.';
    const promise = {
      sourceKind: 'MEETING',
      sourceId: meeting?.id,
      quote,
      ownerId: place.mira.id,
      dueOn: '2026-05-01',
    };
    await world
      .as(place.mira)
      .run(`mutation ($input: MakePromiseInput!) { makePromise(input: $input) { __typename } }`, {
        input: promise,
      });
    const later = await meetingOf(world, null, meeting?.number ?? 0);
    expect(later?.lines.find(({ text }) => text === quote)?.promise?.owner.name).toBe('Mira');
    const past = await world
      .as(null)
      .run<{ meetings: { edges: { node: { number: number } }[] } }>(
        `{ meetings(filter: { past: true, ideaId: "${idea.id}" }) { edges { node { number } } } }`,
      );
    expect(past.meetings.edges.map(({ node }) => node.number)).toEqual([talk.number, meeting?.number]);
  });
});

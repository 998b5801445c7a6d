import { expect, it } from 'vitest';
import { act as actOnIrritant, irritantBy, meToo } from './irritants.js';
import { answered, rate, type RatedPlace } from './answer-ratings.js';
import { say as differ, OF_IDEA } from './differences.js';
import { pass, questionOf, say as answerQuestion, shipped, type FollowUpPlace } from './follow-ups.js';
import { postIdea, type TestIdea } from './ideas.js';
import { inboxOf } from './inbox.js';
import { scheduleNow } from './jobs.js';
import { act as meet, announced, LINES, meetingOf, write as minute } from './meetings.js';
import { promising, QUOTE, SAID } from './promises.js';
import { confirmedReadBack } from './read-backs.js';
import { act, ownRecoveries, say } from './recoveries.js';
import { act as tell, listed, storyOf, STORY_WORDS } from './stories.js';
import { accept, suggestionBy } from './suggestions.js';
import { commentBy } from './threads.js';
import { rollUpVotes } from '../src/votes/vote.roll-up.js';
import { useWorlds, type TestMember, type TestSpace, type World } from './world.js';

// In a space of the team alone its people are both sides: whoever asks there is heard as a customer is elsewhere
// (practice 1.15).
const inWorld = useWorlds(import.meta.filename);

interface Team {
  world: World;
  /** She asks. */
  ada: TestMember;
  /** She answers. */
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  customer: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

async function team(): Promise<Team> {
  const world = await inWorld();
  const [ada, mira, jon] = [
    await world.member('STAFF', 'Ada'),
    await world.member('STAFF', 'Mira'),
    await world.member('STAFF', 'Jon'),
  ];
  const [lead, customer] = [await world.member('ADMIN', 'Lead'), await world.member('CUSTOMER', 'Cleo')];
  const space = await world.space('STAFF', 3);
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    jon.id,
    space.id,
  ]);
  const idea = await postIdea(world, ada, space, 'A quieter office');
  return { world, ada, mira, jon, lead, customer, space, idea };
}

const WAITING = `query ($number: Int!) { idea(number: $number) { waiting { days late } } }`;
const waiting = async ({ world, mira, idea }: Team): Promise<{ days: number; late: boolean } | null> =>
  (await world.as(mira).run<{ idea: { waiting: never } }>(WAITING, { number: idea.number })).idea.waiting;
const told = async ({ world }: Team, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who)).map(({ kind }) => kind);

const ANSWER = `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename
  ... on Problem { message } ... on InvalidInput { fields { path code } } } }`;
const decide = async ({ world, mira, idea, space }: Team, category: 'PLANNED' | 'DECLINED', more = {}) =>
  (
    await world.as(mira).run<{ answerIdea: object }>(ANSWER, {
      input: {
        ideaId: idea.id,
        stageId: space.stages[category],
        text: 'This is what we decided.',
        serves: 'Everybody who writes code here can think.',
        ...more,
      },
    })
  ).answerIdea;

it('owes a colleague a word as it owes one to a customer', async () => {
  const place = await team();
  const { world, ada, mira, idea } = place;
  expect(await waiting(place)).toEqual({ days: 0, late: false });
  // Who asks does not answer themselves.
  await commentBy(world, ada, idea.threadId, 'It is loudest before noon.');
  world.clock.advance({ days: 4 });
  expect(await waiting(place)).toEqual({ days: 4, late: true });
  await scheduleNow(world.services, 'late.tell');
  expect(await told(place, place.jon)).toContain('LATE');
  await commentBy(world, mira, idea.threadId, SAID);
  expect(await waiting(place)).toBeNull();
  await commentBy(world, ada, idea.threadId, 'And when?');
  expect(await waiting(place)).toEqual({ days: 0, late: false });
  await decide(place, 'DECLINED');
  expect(await waiting(place), 'a decline waits for the read-back').not.toBeNull();
});

const SUPPORT =
  'mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: BLOCKS_ME }) { __typename } }';
const MOST = `query ($space: String!) { ideas(filter: { space: $space }, sort: MOST_SUPPORTED, first: 10) {
  edges { node { id support { customers team blocks } } } } }`;

it('counts colleagues as those who ask while the space is theirs, and sorts by them', async () => {
  const { world, ada, mira, jon, lead, space, idea } = await team();
  const other = await postIdea(world, mira, space, 'A louder office');
  interface Ideas {
    ideas: { edges: { node: { id: string; support: object } }[] };
  }
  const most = async (): Promise<[string, object][]> => {
    await rollUpVotes.run(world.services);
    const { ideas } = await world.as(ada).run<Ideas>(MOST, { space: space.slug });
    return ideas.edges.map(({ node }) => [node.id, node.support]);
  };
  const one = { customers: 1, team: 0, blocks: 0 };
  expect(await most()).toEqual([
    [other.id, one],
    [idea.id, one],
  ]);
  for (const who of [mira, jon]) await world.as(who).run(SUPPORT, { id: idea.id });
  expect(await most()).toEqual([
    [idea.id, { customers: 3, team: 0, blocks: 2 }],
    [other.id, one],
  ]);
  // Out in the open the team stands beside and weighs nothing; taken back in it asks again.
  const open = async (visibility: string): Promise<void> => {
    const input = { spaceId: space.id, name: 'Home', description: 'All of it.', visibility, cadenceDays: 3 };
    const UPDATE = 'mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { __typename } }';
    expect(await world.as(lead).run(UPDATE, { input })).toMatchObject({
      updateSpace: { __typename: 'SpaceChanged' },
    });
  };
  await open('PUBLIC');
  expect(new Map(await most())).toEqual(
    new Map([
      [idea.id, { customers: 0, team: 3, blocks: 0 }],
      [other.id, { customers: 0, team: 1, blocks: 0 }],
    ]),
  );
  await open('STAFF');
  expect((await most())[0]).toEqual([idea.id, { customers: 3, team: 0, blocks: 2 }]);
});

it('reads back, declines with a day, promises, ships and asks whether it helped, among colleagues', async () => {
  const place = await team();
  const { world, ada, mira, idea } = place;
  expect(await decide(place, 'PLANNED')).not.toMatchObject({ __typename: 'AnswerGiven' });
  await confirmedReadBack(world, mira, ada, idea.id);
  expect(await decide(place, 'PLANNED')).toMatchObject({ __typename: 'AnswerGiven' });

  const sourceId = await commentBy(world, mira, idea.threadId, SAID);
  const { promise } = await promising(world, mira, 'makePromise', {
    sourceKind: 'COMMENT',
    sourceId,
    quote: QUOTE,
    ownerId: mira.id,
    dueOn: '2026-03-10',
  });
  const { rows } = await world.services.db.connections.query('select made_to_id from promise where id = $1', [
    promise?.id,
  ]);
  expect(rows).toEqual([{ made_to_id: ada.id }]);

  const asking = { ...place, ben: place.jon, cleo: place.jon, dan: place.jon } as FollowUpPlace;
  await shipped(asking);
  await pass(asking, 31);
  const question = await questionOf(asking, ada);
  expect(question).toMatchObject({ askedAs: 'AUTHOR' });
  const done = await answerQuestion(asking, ada, question.id, {
    verdict: 'NOT',
    text: 'Still loud.',
    shown: 'TEAM',
  });
  expect(done.followUp?.idea.stage.category).toBe('CONSIDERING');

  const [recovery] = await ownRecoveries(world, ada);
  if (!recovery) throw new Error('Nothing is put right for a colleague.');
  for (const kind of ['APOLOGY', 'LEARNED', 'FIX']) {
    expect(await say(place, mira, recovery.id, kind)).toMatchObject({ __typename: 'RecoveryChanged' });
  }
  expect(await say(place, ada, recovery.id, 'APOLOGY'), 'she is the one it happened to').not.toMatchObject({
    __typename: 'RecoveryChanged',
  });
  const asMember = { ...place, ben: ada } as never;
  expect(await act(asMember, ada, 'sayPutRight', recovery.id)).toMatchObject({
    __typename: 'RecoveryChanged',
  });
});

it('differs, suggests and rates answers among colleagues', async () => {
  const place = await team();
  const { world, ada, mira, jon, space, idea } = place;
  const position = 'A quiet room is enough.';
  const { difference } = await differ(world, ada, 'openDifference', {
    ideaId: idea.id,
    position,
    importance: 'MATTERS',
    withMemberId: mira.id,
  }).then(async (first) =>
    // Mira has not spoken here; the one who answers for the space is who she turns to.
    first.difference
      ? first
      : differ(world, ada, 'openDifference', { ideaId: idea.id, position, importance: 'MATTERS' }),
  );
  const seen = await world
    .as(jon)
    .run<{ idea: { differences: { sides: { side: string; member: { name: string } }[] }[] } }>(OF_IDEA, {
      number: idea.number,
    });
  expect(seen.idea.differences[0]?.sides.map(({ side, member }) => `${side} ${member.name}`).sort()).toEqual([
    'CUSTOMER Ada',
    'TEAM Jon',
  ]);
  expect(
    await differ(world, jon, 'saySide', {
      differenceId: difference.id,
      position: 'We need two.',
      importance: 'NICE',
    }),
  ).toMatchObject({ __typename: 'DifferenceChanged' });

  const answerId = await answered(world, mira, space, idea);
  const rated = { world, idea, answerId } as RatedPlace;
  expect(await rate(rated, ada, { value: 'NO', text: 'I do not see why.' })).toMatchObject({
    __typename: 'AnswerRatingChanged',
  });
  expect(await ownRecoveries(world, ada)).toHaveLength(1);

  const suggestion = await suggestionBy(world, jon, idea, {
    text: 'The stairs are steep, the phones loud and the digits small.',
  });
  expect(await accept(world, ada, suggestion.id)).toMatchObject({ __typename: 'SuggestionChanged' });
});

it('calls for ideas about what two colleagues report, and shows none of it to customers', async () => {
  const place = await team();
  const { world, ada, jon, mira, customer, space, idea } = place;
  const irritant = await irritantBy(world, ada, space, 'The phones ring all morning');
  await meToo(world, jon, irritant.id);
  expect(
    await actOnIrritant(world, mira, 'callForIdeas', {
      irritantId: irritant.id,
      question: 'What would be quieter?',
    }),
  ).toMatchObject({ __typename: 'CallChanged' });
  const asked = `query ($number: Int!, $irritant: Int!) {
    ideas { totalCount } irritants { totalCount } promises { totalCount } outcomes { totalCount }
    idea(number: $number) { id } irritant(number: $irritant) { id } search(query: "phones") { totalCount } }`;
  const variables = { number: idea.number, irritant: irritant.number };
  const nothing = { totalCount: 0 };
  for (const who of [customer, null]) {
    expect(await world.as(who).run(asked, variables)).toEqual({
      ideas: nothing,
      irritants: nothing,
      promises: nothing,
      outcomes: nothing,
      idea: null,
      irritant: null,
      search: nothing,
    });
  }
});

it('asks for a story and meets among colleagues, and shows none of it to customers', async () => {
  const place = await team();
  const { world, ada, mira, jon, customer, space, idea } = place;
  const question = { memberId: ada.id, threadId: idea.threadId, words: 'How was it for you?' };
  const { invitation } = await tell(world, mira, 'inviteStory', question);
  await tell(world, ada, 'answerStoryInvitation', { invitationId: invitation.id, answer: 'ACCEPTED' });
  const words = { ...STORY_WORDS, spaceId: space.id, invitationId: invitation.id };
  const { story } = await tell(world, ada, 'saveStory', words);
  const consent = { storyId: story.id, part: 'STORY', use: 'SITE', nameForm: 'ANONYMOUS' };
  await tell(world, ada, 'giveConsent', consent);
  await tell(world, ada, 'submitStory', story.id);
  expect((await inboxOf(world, jon)).map(({ kind }) => kind)).toContain('STORY_SUBMITTED');
  await tell(world, jon, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' });
  expect(await storyOf(world, mira, 1)).toMatchObject({ teller: { name: 'Somebody who lived it' } });
  const { id: meetingId, number } = await announced(
    { ...place, cleo: customer, ben: jon, timo: jon },
    { seats: 1 },
  );
  expect((await meet(world, ada, 'takeSeat', { meetingId })).meeting?.viewerSeat).toBe('SEATED');
  expect((await meet(world, customer, 'takeSeat', { meetingId })).__typename).toBe('NotFound');
  await meet(world, ada, 'askInMeeting', { meetingId, text: 'Why so loud?' });
  world.clock.advance({ days: 4 });
  const questionId = (await meetingOf(world, mira, number))?.questions[0]?.id ?? '';
  await meet(world, mira, 'answerMeetingQuestion', { questionId, answer: 'The fans.' });
  const closing = { meetingId, fromRevision: 0, lines: LINES };
  expect(
    (await minute({ ...place, cleo: customer, ben: jon, timo: jon }, 'closeMeeting', closing)).meeting?.state,
  ).toBe('CLOSED');
  expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('MEETING_MINUTES');
  for (const other of [null, customer]) {
    expect([
      await storyOf(world, other, 1),
      await listed(world, other),
      await meetingOf(world, other, number),
    ]).toEqual([null, [], null]);
  }
  expect((await inboxOf(world, customer)).map(({ kind }) => kind)).toEqual([]);
});

import { localDay } from '../src/platform/clock.js';
import type { Services } from '../src/platform/context.js';
import { opened, placeOf, say, type DifferencePlace } from './differences.js';
import { smallCommunity } from './exports.js';
import { postIdea } from './ideas.js';
import { act, causeBy, irritantBy, meToo } from './irritants.js';
import { merged, supports } from './merging.js';
import { hit, publish, report } from './incidents.js';
import { edit, published } from './outcomes.js';
import { confirmedReadBack } from './read-backs.js';
import { ownRecoveries, say as sayInRecovery } from './recoveries.js';
import { accept, DECLINE, suggestionBy } from './suggestions.js';
import { act as storyAct, tellStory } from './stories.js';
import { commentBy } from './threads.js';
import { credit, invite } from './together.js';
import type { World } from './world.js';

/** Runs one mutation that takes an `input`, which must not be refused. @returns what it answers. */
async function done<Answer>(
  world: World,
  who: DifferencePlace['ada'],
  act: string,
  input: object,
): Promise<Answer> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const fields = act === 'callForIdeas' ? '... on CallChanged { call { id } }' : '';
  const document = `mutation ($input: ${type}!) { result: ${act}(input: $input) { __typename ${fields}
    ... on Problem { message } ... on InvalidInput { fields { path code } } } }`;
  const { result } = await world.as(who).run<{ result: Answer & { message?: string } }>(document, { input });
  if (result.message) {
    throw new Error(`${act}: ${JSON.stringify(result)}`);
  }
  return result;
}

/** Ada's idea with suggested edits, people who write it, a read-back and an answer, and differences that ended and not. */
async function writtenTogether(place: DifferencePlace): Promise<void> {
  const { world, ada, mira, space, idea } = place;
  const [ben, cleo] = [await world.member('CUSTOMER', 'Ben'), await world.member('CUSTOMER', 'Cleo')];
  const taken = await suggestionBy(world, ben, idea, {
    text: 'The stairs are steep.',
    wantsCredit: true,
    wantsCoAuthorship: true,
  });
  await accept(world, ada, taken.id);
  const left = await suggestionBy(world, cleo, idea, { text: 'Stairs.', fromRevision: 2 });
  await world.as(ada).run(DECLINE, { input: { suggestionId: left.id, reason: 'It says too little.' } });
  const former = await suggestionBy(world, cleo, idea, { text: 'Steep stairs.', fromRevision: 2 });
  await suggestionBy(world, cleo, idea, { text: 'Steep and dark.', fromRevision: 2, replaces: former.id });
  const commentId = await commentBy(world, cleo, idea.threadId, 'Ours is in the cellar.');
  await credit(world, ada, idea, cleo, 'told where hers is', commentId);
  await invite(world, ada, idea, cleo, 'Would you write it with us?');
  await confirmedReadBack(world, mira, ada, idea.id, 2);
  await done(world, mira, 'answerIdea', {
    ideaId: idea.id,
    stageId: space.stages.PLANNED,
    text: 'In May.',
    serves: 'It helps.',
  });
  const differenceId = await opened(place);
  await say(world, ada, 'addTriedOption', { differenceId, words: 'A lamp.', cameOfIt: 'Too dark.' });
  const outcome = { differenceId, outcome: 'RESOLVED', words: 'A photo it is.' };
  const { difference } = await say(world, mira, 'proposeOutcome', outcome);
  await say(world, ada, 'agreeToOutcome', { differenceId, proposalId: difference.proposal?.id });
  await opened(place, false);
}

/** Ideas that go on as part of Ada's, with support, comments and people, and ideas that name each other. */
async function broughtTogether({ world, ada, mira, space, idea }: DifferencePlace): Promise<void> {
  const dan = await world.member('CUSTOMER', 'Dan');
  const [second, third] = [
    await postIdea(world, dan, space, 'Scan it'),
    await postIdea(world, dan, space, 'Scan'),
  ];
  await supports(world, ada, second, 'NICE');
  await commentBy(world, ada, second.threadId, 'Just what I mean.');
  await merged(world, mira, third, second);
  await merged(world, mira, second, idea);
  const [fourth, fifth] = [
    await postIdea(world, dan, space, 'Light'),
    await postIdea(world, dan, space, 'Lift'),
  ];
  await done(world, dan, 'linkIdeas', { ideaId: fourth.id, otherId: fifth.id, kind: 'DEPENDS_ON' });
  await done(world, dan, 'linkIdeas', { ideaId: fourth.id, otherId: idea.id, kind: 'RELATES_TO' });
}

/** Irritants: a chain of three that are the same, with a root cause and a call that an idea answers, and a fixed one. */
async function hitTogether({ world, ada, mira, space }: DifferencePlace): Promise<void> {
  const eve = await world.member('CUSTOMER', 'Eve');
  const [first, second, third, fixed] = [
    await irritantBy(world, ada, space, 'The login forgets me'),
    await irritantBy(world, eve, space, 'Signed out every morning', {
      workaround: 'A note.',
      likes: 'Paper.',
    }),
    await irritantBy(world, eve, space, 'The code comes late'),
    await irritantBy(world, ada, space, 'The bill has a wrong name'),
  ];
  await act(world, mira, 'markSame', { irritantId: second.id, sameAsId: first.id });
  await act(world, mira, 'markSame', { irritantId: third.id, sameAsId: second.id });
  await meToo(world, eve, fixed.id, 'Mine says Eva.');
  await done(world, mira, 'fixIrritant', { irritantId: fixed.id, words: 'It is the name you gave.' });
  await causeBy(world, mira, space, [first.id]);
  const { call } = await done<{ call: { id: string } }>(world, mira, 'callForIdeas', {
    irritantId: first.id,
    question: 'What would let you stay signed in?',
  });
  await done(world, ada, 'postIdea', {
    spaceId: space.id,
    title: 'Stay signed in at home',
    text: 'At home nobody else has the phone.',
    callId: call.id,
  });
}

/** A decline that was looked at again before its day, and stays one until another. */
async function lookedAtAgain({ world, mira, space }: DifferencePlace): Promise<void> {
  const idea = await postIdea(world, mira, space, 'Read it by radio');
  for (const reviewOn of ['2026-09-01', '2027-03-01']) {
    await done(world, mira, 'answerIdea', {
      ideaId: idea.id,
      stageId: space.stages.DECLINED,
      text: 'Not now.',
      reason: 'Few meters have one.',
      constraint: 'Meters are bought for ten years.',
      serves: 'Nobody waits in vain.',
      wouldChange: 'The next purchase.',
      reviewOn,
    });
  }
}

/** A story that travels with its other side, one without consent to that, and one without a name; who was asked. */
async function storiesTold({ world, ada, mira, space, idea }: DifferencePlace): Promise<void> {
  const eva = await world.member('CUSTOMER', 'Eva');
  const by = { reviewer: mira, space };
  const story = await tellStory(
    world,
    { ...by, teller: ada, uses: ['SITE', 'EXPORT'] },
    { title: 'A story that travels', ideaIds: [idea.id] },
  );
  await storyAct(world, ada, 'nameInStory', { storyId: story.id, memberIds: [eva.id] });
  await storyAct(world, mira, 'writeSide', { storyId: story.id, text: 'We walked down to the cellar.' });
  await storyAct(world, mira, 'publishSide', story.id);
  await tellStory(world, { ...by, teller: eva, uses: ['SITE'] }, { title: 'A story that stays here' });
  const unnamed = { ...by, teller: eva, uses: ['SITE'], nameForm: 'ANONYMOUS' };
  await tellStory(world, unnamed, { title: 'A story without a name' });
  await storyAct(world, mira, 'inviteStory', {
    memberId: eva.id,
    threadId: idea.threadId,
    words: 'How was it?',
  });
  await storyAct(world, ada, 'setStoryInvitations', false);
}

/** What somebody wants to hear nothing of: a thing of theirs, and a space. */
async function muted({ world, ada, space, idea }: DifferencePlace): Promise<void> {
  const document = `mutation ($thread: ID!, $space: ID!) {
    muteThread(threadId: $thread) { __typename }
    muteSpace(spaceId: $space) { __typename }
  }`;
  await world.as(ada).run(document, { thread: idea.threadId, space: space.id });
}

/** What came of an idea, with evidence and who built it, and words that were changed since. */
async function built({ world, ada, space }: DifferencePlace): Promise<void> {
  const nora = await world.member('STAFF', 'Nora');
  const idea = await postIdea(world, ada, space, 'A lamp for the cellar');
  const outcome = await published(world, nora, space, [{ ideaId: idea.id, note: 'A lamp, as you said.' }], {
    builtBy: [{ memberId: nora.id, what: 'hung it up' }],
  });
  await edit(world, nora, outcome.id, {
    title: 'A lamp',
    links: [{ title: 'The lamp', url: 'https://example.com/lamp' }],
  });
  await published(world, nora, space, [idea], { kind: 'SMALL_WIN', title: 'The lamp shines' });
}

/** What went wrong for many, with a report to come, and for one of them with words of both sides; a day off. */
async function wentWrong({ world, ada, space }: DifferencePlace): Promise<void> {
  const nora = await world.member('STAFF', 'Olga');
  const ben = await world.member('CUSTOMER', 'Fred');
  const idea = await postIdea(world, ada, space, 'Keep every reading');
  const day = localDay(new Date(world.clock.now().getTime() + 5 * 86_400_000), 'UTC');
  const told = await publish({ world, space }, nora, { ideaIds: [idea.id], reportOn: day });
  await report(world, nora, (await publish({ world, space }, nora, { reportOn: day })).incident.id);
  await hit(world, ada, told.incident.id);
  await hit(world, ben, told.incident.id, null);
  const [recovery] = await ownRecoveries(world, ada);
  if (recovery) {
    await sayInRecovery({ world }, nora, recovery.id, 'APOLOGY');
    await sayInRecovery({ world }, nora, recovery.id, 'FIX', { link: 'https://example.com/fix' });
    await sayInRecovery({ world }, ada, recovery.id, 'MEMBER');
  }
  const admin = await world.member('ADMIN', 'Ilse');
  await world.as(admin).run(`mutation { updateCalendar(input: { workingDays: [6, 1],
    holidays: [{ day: "2026-12-25", name: "Christmas" }] }) { __typename } }`);
}

/** The small community, with everything that people write together. */
export async function communityTogether(services: Services): Promise<World> {
  const world = await smallCommunity(services);
  const place = await placeOf(world);
  await writtenTogether(place);
  await broughtTogether(place);
  await hitTogether(place);
  await lookedAtAgain(place);
  await built(place);
  await wentWrong(place);
  await storiesTold(place);
  await muted(place);
  return world;
}

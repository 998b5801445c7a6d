import { describe, expect, it } from 'vitest';
import { keepTo } from '../../test/boundaries.js';
import { inboxOf } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { publish } from '../../test/outcomes.js';
import { goWrong, recoveryPlace } from '../../test/recoveries.js';
import { act, actDocument, storyOf, STORY_WORDS, tellStory } from '../../test/stories.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);
const sideOf = async (world: World, who: TestMember | null, number: number) =>
  (
    await world
      .as(who)
      .run<{ storySide: object | null }>(
        `query ($number: Int!) { storySide(number: $number) { text state stands sidePath story { title } } }`,
        { number },
      )
  ).storySide;

describe('both sides of a story', () => {
  it('stand alone or together, as each of the two agrees', async () => {
    const { world, ada, ben, mira, jon, space } = await recoveryPlace(await inWorld());
    const story = await tellStory(world, { teller: ada, reviewer: mira, space });
    const joint = { storyId: story.id, part: 'JOINT', use: 'SITE', nameForm: 'NAME' };
    await act(world, mira, 'writeSide', { storyId: story.id, text: 'We walked down.' });
    expect([await sideOf(world, null, 1), await sideOf(world, ada, 1)]).toEqual([null, null]);
    expect((await act(world, jon, 'writeSide', { storyId: story.id, text: 'x' })).__typename).toBe(
      'NotPossible',
    );
    expect((await act(world, jon, 'publishSide', story.id)).__typename).toBe('NotFound');
    expect((await act(world, ben, 'giveConsent', joint)).__typename).toBe('NotPossible');
    await act(world, mira, 'publishSide', story.id);
    expect(await sideOf(world, null, 1)).toMatchObject({
      text: 'We walked down.',
      sidePath: '/stories/1/side',
      story: { title: story.title },
    });
    expect((await inboxOf(world, ada)).map(({ kind }) => kind)).toContain('STORY_SIDE');
    // One page needs both, and either can end it.
    await act(world, ada, 'giveConsent', joint);
    expect(await storyOf(world, null, 1)).toMatchObject({ joint: false, side: { author: { name: 'Mira' } } });
    expect(await act(world, mira, 'giveConsent', { ...joint, nameForm: 'ANONYMOUS' })).toMatchObject({
      fields: [{ path: 'nameForm' }],
    });
    await act(world, mira, 'giveConsent', joint);
    expect(await storyOf(world, null, 1)).toMatchObject({ joint: true });
    await act(world, ada, 'withdrawConsent', { storyId: story.id, part: 'JOINT', use: 'SITE' });
    expect(await storyOf(world, null, 1)).toMatchObject({ joint: false, side: { stands: true } });
    // Without the story the side stands by itself, and says nothing of it; taken back whole, neither is there.
    await act(world, ada, 'withdrawConsent', {
      storyId: story.id,
      part: 'STORY',
      use: 'SITE',
      why: 'Not this week.',
    });
    expect(await storyOf(world, ada, 1)).toMatchObject({ withdrawnWhy: 'Not this week.' });
    expect(await storyOf(world, null, 1)).toBeNull();
    expect(await sideOf(world, null, 1)).toMatchObject({ text: 'We walked down.', story: null });
    await act(world, ada, 'giveConsent', { ...joint, part: 'STORY' });
    expect(await storyOf(world, ada, 1)).toMatchObject({ withdrawnWhy: null, stands: true });
    await act(world, mira, 'withdrawSide', story.id);
    expect([await sideOf(world, null, 1), (await storyOf(world, null, 1))?.number]).toEqual([null, 1]);
  });

  it('of a company story there is one: its share stands beside a case, and another person reads it', async () => {
    const { world, mira, jon, ada, space } = await recoveryPlace(await inWorld());
    const words = {
      ...STORY_WORDS,
      kind: 'COMPANY',
      spaceId: space.id,
      text: 'Since then 40 % fewer people called.',
    };
    const { story } = await act(world, mira, 'saveStory', words);
    expect(await act(world, mira, 'submitStory', story.id)).toMatchObject({ fields: [{ path: 'text' }] });
    const idea = await postIdea(world, ada, space);
    await act(world, mira, 'saveStory', { ...words, storyId: story.id, fromRevision: 1, ideaIds: [idea.id] });
    const consent = { storyId: story.id, part: 'STORY', use: 'SITE', nameForm: 'FIRST_NAME' };
    expect(await act(world, mira, 'giveConsent', consent)).toMatchObject({ fields: [{ path: 'nameForm' }] });
    await act(world, mira, 'giveConsent', { ...consent, nameForm: 'NAME' });
    await act(world, mira, 'submitStory', story.id);
    expect(
      (await act(world, mira, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' })).__typename,
    ).toBe('NotPossible');
    await act(world, jon, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' });
    expect(await storyOf(world, null, 1)).toMatchObject({ kind: 'COMPANY', teller: { name: 'Mira' } });
    // Words somebody suggests are held to the same.
    await act(world, mira, 'saveStory', {
      ...words,
      storyId: story.id,
      fromRevision: 1,
      text: 'Fewer called.',
    });
    const { title, context } = STORY_WORDS;
    const suggested = { storyId: story.id, fromRevision: 2, title, context, why: 'So many.' };
    await act(world, jon, 'suggestInStory', { ...suggested, text: 'Since then 40 % fewer called.' });
    const [suggestion] = (await storyOf(world, mira, 1))?.suggestions ?? [];
    expect(
      await act(world, mira, 'decideStorySuggestion', { suggestionId: suggestion?.id, accept: true }),
    ).toMatchObject({ fields: [{ path: 'text' }] });
    expect((await act(world, jon, 'writeSide', { storyId: story.id, text: 'x' })).__typename).toBe(
      'NotPossible',
    );
    // Whom it names may suggest other words, as long as they do not refuse; nobody but its teller changes any.
    const other = { ...suggested, fromRevision: 2, text: 'Fewer called, Ada says.' };
    expect((await act(world, ada, 'suggestInStory', other)).__typename).toBe('NotPossible');
    await act(world, mira, 'nameInStory', { storyId: story.id, memberIds: [ada.id] });
    expect((await storyOf(world, ada, 1))?.viewerCan).toContain('SUGGEST');
    expect((await act(world, ada, 'suggestInStory', other)).__typename).toBe('StoryChanged');
    expect(
      (await act(world, ada, 'saveStory', { ...words, storyId: story.id, fromRevision: 2 })).__typename,
    ).toBe('NotPossible');
    // Another is asked beside her, and left out again; she stays.
    await act(world, mira, 'nameInStory', { storyId: story.id, memberIds: [jon.id] });
    const two = (await storyOf(world, mira, 1))?.people ?? [];
    expect(two.map(({ name }) => name)).toEqual(['Ada', 'Jon']);
    await act(world, mira, 'nameInStory', { storyId: story.id, memberIds: [], leaveOutIds: [two[1]?.id] });
    const [person, none] = (await storyOf(world, mira, 1))?.people ?? [];
    expect(none).toBeUndefined();
    await act(world, ada, 'answerNaming', { personId: person?.id, answer: 'REFUSED', nameForm: 'NAME' });
    expect((await act(world, ada, 'suggestInStory', { ...other, why: 'Again.' })).__typename).toBe(
      'NotPossible',
    );
  });
});

describe('a question for a story', () => {
  it('is asked once, at a real moment, with nothing offered, and never after a no', async () => {
    const place = await recoveryPlace(await inWorld());
    const { world, ada, ben, mira, jon, idea } = place;
    const question = { memberId: ada.id, threadId: idea.threadId, words: 'How was it for you?' };
    expect(codeOf(await world.as(ben).ask(actDocument('inviteStory'), { input: question }))).toBe(
      'FORBIDDEN',
    );
    expect(
      await act(world, mira, 'inviteStory', { ...question, words: 'There is a voucher in it.' }),
    ).toMatchObject({ fields: [{ path: 'words' }] });
    expect(await act(world, mira, 'inviteStory', { ...question, memberId: mira.id })).toMatchObject({
      fields: [{ path: 'memberId' }],
    });
    expect((await act(world, mira, 'inviteStory', { ...question, threadId: mira.id })).__typename).toBe(
      'NotFound',
    );
    const both = await Promise.all([
      act(world, mira, 'inviteStory', question),
      act(world, jon, 'inviteStory', question),
    ]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['NotPossible', 'StoryInvited']);
    const asked = (await inboxOf(world, ada)).find(({ kind }) => kind === 'STORY_INVITATION');
    expect(asked).toMatchObject({
      reason: 'ASKED',
      excerpt: 'How was it for you?',
      path: expect.stringMatching(/^\/stories\/invitations\//) as string,
    });
    // Beside her own idea there was nothing yet; customers are told of nobody's moments.
    const moments = `query ($id: ID!) { member(id: $id) { realMoments { kind title path } } }`;
    const real = async (who: TestMember, id: string) =>
      (await world.as(who).run<{ member: { realMoments: object[] } }>(moments, { id })).member.realMoments;
    expect([await real(mira, ada.id), await real(ben, ada.id)]).toEqual([[], []]);
    const second = await postIdea(world, ada, place.space, 'Light');
    const own = { kind: 'IDEA', title: 'Light', path: '/ideas/2-light' };
    expect(await real(mira, ada.id)).toEqual([own]);
    const { outcome } = await publish(world, mira, place.space, [second]);
    expect(await real(mira, ada.id)).toMatchObject([{ kind: 'OUTCOME', title: outcome?.title }, own]);
    const id = asked?.path.split('/').at(-1);
    const read = `query ($id: ID!) { storyInvitation(id: $id) { state words subject { path } story { id } } }`;
    expect(await world.as(ben).run(read, { id })).toEqual({ storyInvitation: null });
    expect(
      (await act(world, ben, 'answerStoryInvitation', { invitationId: id, answer: 'REFUSED' })).__typename,
    ).toBe('NotFound');
    await act(world, ada, 'answerStoryInvitation', { invitationId: id, answer: 'REFUSED' });
    expect(
      (await act(world, ada, 'answerStoryInvitation', { invitationId: id, answer: 'ACCEPTED' })).__typename,
    ).toBe('NotFound');
    world.clock.advance({ days: 700 });
    expect((await act(world, mira, 'inviteStory', question)).__typename).toBe('NotPossible');
    // They may say that they can be asked again; a yes leads to a story of theirs that names the question.
    await act(world, ada, 'setStoryInvitations', true);
    const again = await act(world, mira, 'inviteStory', question);
    await act(world, ada, 'answerStoryInvitation', { invitationId: again.invitation.id, answer: 'ACCEPTED' });
    const words = { ...STORY_WORDS, spaceId: place.space.id, invitationId: again.invitation.id };
    expect(await act(world, ben, 'saveStory', words)).toMatchObject({ fields: [{ path: 'invitationId' }] });
    const { story } = await act(world, ada, 'saveStory', words);
    expect(await world.as(ada).run(read, { id: again.invitation.id })).toMatchObject({
      storyInvitation: {
        state: 'ACCEPTED',
        subject: { path: expect.stringMatching(/^\/ideas\//) as string },
        story: { id: story.id },
      },
    });
    // Neither a yes nor a question taken back is asked for again at the same moment.
    expect((await act(world, mira, 'inviteStory', question)).__typename).toBe('NotPossible');
    // Not while something is being put right with them, nor when they closed the door.
    await goWrong(place, { who: ben });
    expect((await act(world, mira, 'inviteStory', { ...question, memberId: ben.id })).message).toContain(
      'put right',
    );
    const dora = await world.member('CUSTOMER', 'Dora');
    for (const closed of [{ channel: 'NONE' }, { topics: ['MEETING', 'REPAIR', 'WELCOME'] }]) {
      await keepTo(world, dora, closed);
      expect((await act(world, mira, 'inviteStory', { ...question, memberId: dora.id })).message).toContain(
        'Dora does not want to be asked',
      );
    }
    const cleo = await world.member();
    await act(world, cleo, 'setStoryInvitations', false);
    expect((await act(world, mira, 'inviteStory', { ...question, memberId: cleo.id })).__typename).toBe(
      'NotPossible',
    );
  });
});

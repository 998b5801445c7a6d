import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { postIdea } from '../../test/ideas.js';
import { recoveryPlace } from '../../test/recoveries.js';
import { act, actDocument, listed, storyOf, STORY_WORDS, tellStory } from '../../test/stories.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const told = async (world: World, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who))
    .filter(({ kind }) => kind.startsWith('STORY'))
    .map(({ kind, reason, actors }) => `${kind} ${reason} ${actors.map(({ name }) => name).join()}`);

describe('a story', () => {
  it('is its teller’s alone until it is sent, and others read it only while they consent', async () => {
    const { world, ada, ben, mira, jon, lead, space } = await recoveryPlace(await inWorld());
    expect(
      codeOf(
        await world.as(null).ask(actDocument('saveStory'), { input: { ...STORY_WORDS, spaceId: space.id } }),
      ),
    ).toBe('UNAUTHENTICATED');
    for (const [name, more] of [
      ['reviewStory', { verdict: 'PUBLISHED' }],
      ['writeSide', { text: 'x' }],
    ] as const) {
      const input = { storyId: space.id, ...more };
      expect(codeOf(await world.as(ada).ask(actDocument(name), { input })), name).toBe('FORBIDDEN');
    }
    const empty = { kind: 'MEMBER', spaceId: space.id };
    const { story } = await act(world, ada, 'saveStory', empty);
    expect(story).toMatchObject({
      number: 1,
      path: '/stories/1',
      state: 'DRAFT',
      revision: 1,
      stands: false,
    });
    for (const other of [null, ben, mira, lead]) {
      expect(await storyOf(world, other, 1)).toBeNull();
    }
    expect(await listed(world, ada, { mine: true })).toEqual([1]);
    expect(await listed(world, mira, { toReview: true })).toEqual([]);
    // What is missing is said beside each field; a company story is the team's.
    const missing = await act(world, ada, 'submitStory', story.id);
    expect(missing.fields?.map(({ path }) => path)).toEqual([
      'title',
      'context',
      'mayNotFit',
      'text',
      'fromYear',
    ]);
    expect(await act(world, ada, 'saveStory', { ...empty, kind: 'COMPANY' })).toMatchObject({
      fields: [{ path: 'kind' }],
    });
    expect(await act(world, ada, 'saveStory', { ...empty, fromYear: 2020, untilYear: 2019 })).toMatchObject({
      fields: [{ path: 'untilYear' }],
    });
    expect(
      await act(world, ada, 'saveStory', { ...STORY_WORDS, spaceId: space.id, ideaIds: [story.id] }),
    ).toMatchObject({ fields: [{ path: 'ideaIds' }] });
    const idea = await postIdea(world, ada, space);
    const words = { ...STORY_WORDS, spaceId: space.id, storyId: story.id, ideaIds: [idea.id] };
    const saved = await act(world, ada, 'saveStory', { ...words, fromRevision: 1 });
    expect(saved.story).toMatchObject({
      revision: 2,
      path: '/stories/1-ten-winters-with-one-meter',
      readingMinutes: 1,
    });
    expect((await act(world, ada, 'saveStory', { ...words, fromRevision: 1 })).__typename).toBe(
      'NotPossible',
    );
    expect((await act(world, ben, 'saveStory', { ...words, fromRevision: 2 })).__typename).toBe('NotFound');
    // Sent, it is read by who answers for the space, who is not told by whom without consent to a name.
    expect((await act(world, ada, 'submitStory', story.id)).story).toMatchObject({
      state: 'SUBMITTED',
      reviewer: { name: 'Jon' },
    });
    expect(await told(world, jon)).toEqual(['STORY_SUBMITTED RESPONSIBLE Somebody who lived it']);
    expect(await storyOf(world, ben, 1)).toBeNull();
    expect(await storyOf(world, jon, 1)).toMatchObject({
      teller: { name: 'Somebody who lived it', member: null, initials: null },
    });
    expect(await act(world, jon, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' })).toMatchObject({
      __typename: 'NotPossible',
    });
    expect(
      await act(world, mira, 'reviewStory', { storyId: story.id, verdict: 'RETURNED', reason: 'x' }),
    ).toMatchObject({ __typename: 'NotPossible' });
    await act(world, mira, 'takeOverReview', story.id);
    expect(await act(world, mira, 'reviewStory', { storyId: story.id, verdict: 'RETURNED' })).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    await act(world, mira, 'reviewStory', {
      storyId: story.id,
      verdict: 'RETURNED',
      reason: 'Say what the cellar is.',
    });
    expect(await storyOf(world, ada, 1)).toMatchObject({
      state: 'RETURNED',
      reviews: [{ reason: 'Say what the cellar is.', reviewer: { name: 'Mira' } }],
    });
    expect(await told(world, ada)).toEqual(['STORY_REVIEWED AUTHOR Mira']);
    // Consent, a second reading, and it stands for everybody.
    const consent = { storyId: story.id, part: 'STORY', use: 'SITE', nameForm: 'FIRST_NAME' };
    expect(await act(world, ada, 'giveConsent', { ...consent, until: '2026-03-01' })).toMatchObject({
      fields: [{ path: 'until' }],
    });
    expect((await act(world, ben, 'giveConsent', consent)).__typename).toBe('NotFound');
    await act(world, ada, 'giveConsent', { ...consent, until: '2026-03-04' });
    await act(world, ada, 'submitStory', story.id);
    const published = await act(world, mira, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' });
    expect(published.story).toMatchObject({ state: 'PUBLISHED', stands: true });
    expect(await storyOf(world, null, 1)).toMatchObject({
      teller: { name: 'Ada', nameForm: 'FIRST_NAME', member: null, initials: 'A' },
      ideas: [{ title: 'Read the meter from a photo' }],
      consents: [],
      reviews: [],
      reviewer: null,
      suggestions: [],
      revisions: [],
      viewerCan: [],
    });
    expect(await listed(world, null)).toEqual([1]);
    expect(await listed(world, ben, { quality: 'LISTENED', space: space.slug, kind: 'MEMBER' })).toEqual([1]);
    expect(await listed(world, ben, { quality: 'BRAVE' })).toEqual([]);
    // It ends by the day, without anybody doing anything; a new consent brings it back.
    world.clock.set('2026-03-04T22:00:00Z');
    expect(await listed(world, null)).toEqual([1]);
    world.clock.set('2026-03-05T12:00:00Z');
    expect([await storyOf(world, null, 1), await storyOf(world, mira, 1), await listed(world, null)]).toEqual(
      [null, null, []],
    );
    expect((await storyOf(world, ada, 1))?.consents).toMatchObject([
      { use: 'SITE', live: false, endedBy: null },
    ]);
    await act(world, ada, 'giveConsent', { ...consent, nameForm: 'NAME' });
    expect(await storyOf(world, null, 1)).toMatchObject({ teller: { name: 'Ada', member: { id: ada.id } } });
    expect((await storyOf(world, ada, 1))?.consents).toMatchObject([{ live: true }, { endedBy: 'EXPIRY' }]);
  });

  it('changes only by its teller: others suggest, and what moved on is looked at again', async () => {
    const { world, ada, ben, mira, space } = await recoveryPlace(await inWorld());
    const story = await tellStory(world, { teller: ada, reviewer: mira, space });
    const { title, context } = STORY_WORDS;
    const suggest = (text: string, fromRevision: number) =>
      act(world, mira, 'suggestInStory', {
        storyId: story.id,
        fromRevision,
        title,
        context,
        text,
        why: 'Clearer.',
      });
    expect((await suggest(STORY_WORDS.text, story.revision)).__typename).toBe('NotPossible');
    await suggest('We began with paper, and it was wet.', story.revision);
    await suggest('We began.', story.revision);
    const own = { ...STORY_WORDS, spaceId: space.id, storyId: story.id };
    expect((await act(world, mira, 'saveStory', { ...own, fromRevision: 1, title: 'Mine' })).__typename).toBe(
      'NotPossible',
    );
    expect(await told(world, ada)).toContain('STORY_SUGGESTION AUTHOR Mira');
    expect((await storyOf(world, ben, 1))?.suggestions).toEqual([]);
    const [second, first] = (await storyOf(world, ada, 1))?.suggestions ?? [];
    const decide = (who: TestMember, suggestionId: string | undefined, accept: boolean) =>
      act(world, who, 'decideStorySuggestion', { suggestionId, accept, reason: 'So it was.' });
    expect((await decide(mira, first?.id, true)).__typename).toBe('NotPossible');
    expect((await decide(ben, first?.id, true)).__typename).toBe('NotPossible');
    expect((await decide(ada, first?.id, true)).story).toMatchObject({
      text: 'We began with paper, and it was wet.',
      revision: 2,
    });
    expect(await decide(ada, second?.id, true)).toMatchObject({ __typename: 'NotPossible' });
    expect((await decide(ada, second?.id, false)).story.suggestions[0]).toMatchObject({
      state: 'LEFT',
      movedOn: true,
    });
    const seen = await storyOf(world, ada, 1);
    expect(seen).toMatchObject({
      editedAt: expect.any(String) as string,
      revisions: [
        { number: 2, by: { name: 'Mira' } },
        { number: 1, by: { name: 'Ada' } },
      ],
    });
    expect((await told(world, mira)).filter((line) => line.includes('DECIDED'))).toEqual([
      'STORY_SUGGESTION_DECIDED SUGGESTED Ada',
    ]);
    // Words published cannot be emptied, and stand at once.
    expect(await act(world, ada, 'saveStory', { ...own, fromRevision: 2, context: '' })).toMatchObject({
      fields: [{ path: 'context', code: 'REQUIRED' }],
    });
    await act(world, ada, 'saveStory', { ...own, fromRevision: 2, text: 'Short.' });
    expect(await storyOf(world, null, 1)).toMatchObject({ text: 'Short.', revision: 3 });
  });
});

import { describe, expect, it } from 'vitest';
import { summary } from '../../test/inbox.js';
import { editBy, accept, sceneIn, suggestionBy, TEXT, type Scene } from '../../test/suggestions.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import ideaWords from '../locales/en/ideas.json' with { type: 'json' };
import { miscounted, rollUpVotes } from './vote.roll-up.js';

const inWorld = useWorlds(import.meta.filename);

const SUPPORT = `mutation ($input: SupportIdeaInput!) { supportIdea(input: $input) { __typename } }`;
const KEEP = `mutation ($ideaId: ID!) { keepSupport(ideaId: $ideaId) {
  __typename
  ... on SupportChanged { idea { formerSupport viewerVote { revision importance isForFormerText } } }
  ... on Problem { message }
} }`;
const COUNTS = `query ($number: Int!) { idea(number: $number) {
  materialRevision formerSupport support { customers team } viewerVote { isForFormerText }
  supporters { edges { node { revision isForFormerText member { name } } } }
} }`;
const OTHER = 'Point the camera at the display and it is done, even in the dark.';

const support = async (
  world: World,
  who: TestMember,
  ideaId: string,
  importance = 'MATTERS',
): Promise<unknown> => world.as(who).run(SUPPORT, { input: { ideaId, importance } });
const counts = async ({ world, idea }: Scene, who: TestMember | null = null) =>
  (
    await world
      .as(who)
      .run<{ idea: { formerSupport: number; support: { customers: number } } & Record<string, unknown> }>(
        COUNTS,
        {
          number: idea.number,
        },
      )
  ).idea;

describe('support for a former text', () => {
  it('is kept by its owner only, who must have given it', async () => {
    const { world, ben, idea } = await sceneIn(await inWorld());
    const variables = { ideaId: idea.id };
    expect(codeOf(await world.as(null).ask(KEEP, variables))).toBe('UNAUTHENTICATED');
    expect(await world.as(ben).run(KEEP, variables)).toMatchObject({
      keepSupport: { __typename: 'NotPossible', message: expect.stringContaining('do not support') },
    });
    expect(await world.as(ben).run(KEEP, { ideaId: 'x' })).toMatchObject({
      keepSupport: { __typename: 'InvalidInput' },
    });
  });

  it('stays as it was given in a space that takes no more words', async () => {
    const scene = await sceneIn(await inWorld());
    const { world, author, ben, idea, space } = scene;
    await support(world, ben, idea.id);
    await editBy(world, author, idea, { text: OTHER });
    await world.services.db.connections.query('update space set archived_at = $2 where id = $1', [
      space.id,
      world.clock.now(),
    ]);
    expect(await world.as(ben).run(KEEP, { ideaId: idea.id })).toMatchObject({
      keepSupport: { __typename: 'NotPossible', message: ideaWords.spaceArchived },
    });
    expect(await counts(scene)).toMatchObject({ formerSupport: 1 });
  });

  it.each([
    ['a few words by itself do not make it', { text: TEXT.replace('small', 'tiny') }, 1, 0],
    ['the author saying so does', { text: TEXT.replace('small', 'tiny'), material: true }, 2, 1],
    ['more than a fifth of the words does', { text: OTHER }, 2, 1],
    ['a text that stays the same never does', { material: true }, 1, 0],
  ])('%s', async (_name, words, materialRevision, formerSupport) => {
    const scene = await sceneIn(await inWorld());
    const { world, author, ben, idea } = scene;
    await support(world, ben, idea.id);
    expect(await editBy(world, author, idea, words)).toBe('IdeaChanged');
    expect(await counts(scene)).toMatchObject({
      materialRevision,
      formerSupport,
      support: { customers: 2 },
    });
  });

  it('is asked about once, stays among the supporters, and is kept or withdrawn', async () => {
    const scene = await sceneIn(await inWorld());
    const { world, author, ben, idea } = scene;
    const [cleo, dora] = [await world.member(), await world.member()];
    const staff = await world.member('STAFF');
    for (const who of [ben, cleo, dora, staff]) {
      await support(world, who, idea.id, 'BLOCKS_ME');
    }
    await editBy(world, author, idea, { text: OTHER });
    for (const who of [ben, cleo, dora, staff]) {
      expect(await summary(world, who)).toEqual(['IDEA_REVISED SUPPORTING 1']);
    }
    expect(await summary(world, author)).toEqual([]);
    // The author goes on supporting what they wrote; the team stands beside.
    expect(await counts(scene, ben)).toMatchObject({
      formerSupport: 3,
      support: { customers: 4, team: 1 },
      viewerVote: { isForFormerText: true },
    });
    expect(await world.as(ben).run(KEEP, { ideaId: idea.id })).toMatchObject({
      keepSupport: {
        idea: {
          formerSupport: 2,
          viewerVote: { revision: 2, importance: 'BLOCKS_ME', isForFormerText: false },
        },
      },
    });
    // Saying anew how much it matters is support for the text that stands, as ever.
    await support(world, cleo, idea.id, 'NICE');
    expect(await counts(scene)).toMatchObject({ formerSupport: 1, support: { customers: 4 } });
    await world.as(dora).run(`mutation ($ideaId: ID!) { withdrawSupport(ideaId: $ideaId) { __typename } }`, {
      ideaId: idea.id,
    });
    expect(await counts(scene)).toMatchObject({ formerSupport: 0, support: { customers: 3 } });
    // Small changes after that ask nobody again.
    await editBy(world, author, idea, { text: `${OTHER} So.` }, 2);
    expect(await counts(scene)).toMatchObject({ formerSupport: 0, materialRevision: 2 });
    expect(await summary(world, cleo)).toEqual(['IDEA_REVISED SUPPORTING 1']);
  });

  it('follows from an accepted suggestion as from an edit; its two people support it still', async () => {
    const scene = await sceneIn(await inWorld());
    const { world, author, ben, idea } = scene;
    const cleo = await world.member();
    await support(world, ben, idea.id);
    await support(world, cleo, idea.id);
    const { id } = await suggestionBy(world, ben, idea, { text: OTHER });
    await accept(world, author, id);
    expect(await counts(scene, cleo)).toMatchObject({
      materialRevision: 2,
      formerSupport: 1,
      support: { customers: 3 },
      viewerVote: { isForFormerText: true },
    });
    expect(await summary(world, cleo)).toEqual(['IDEA_REVISED SUPPORTING 1']);
  });

  it('is counted honestly while people vote and keep as the text changes', async () => {
    const scene = await sceneIn(await inWorld());
    const { world, author, idea } = scene;
    const people = await Promise.all(Array.from({ length: 24 }, () => world.member()));
    const early = people.slice(0, 8);
    await Promise.all(early.map((who) => support(world, who, idea.id)));
    await Promise.all([
      editBy(world, author, idea, { text: OTHER }),
      ...people.slice(8).map((who) => support(world, who, idea.id)),
      ...early.slice(0, 4).map((who) => world.as(who).run(KEEP, { ideaId: idea.id })),
    ]);
    await rollUpVotes.run(world.services);
    const { formerSupport, support: given, supporters } = await counts(scene);
    const nodes = (supporters as { edges: { node: { isForFormerText: boolean } }[] }).edges;
    expect(given.customers).toBe(25);
    const { rows } = await world.services.db.connections.query<{ n: number }>(
      `select count(*)::int as n from vote where idea_id = $1 and revision < 2`,
      [idea.id],
    );
    expect(formerSupport).toBe(rows[0]?.n);
    expect(formerSupport).toBeGreaterThanOrEqual(4);
    expect(nodes.length).toBe(20);
    expect(await world.services.db.rows(miscounted)).toEqual([]);
    await Promise.all(people.map((who) => world.as(who).run(KEEP, { ideaId: idea.id })));
    expect(await counts(scene)).toMatchObject({ formerSupport: 0, support: { customers: 25 } });
  });
});

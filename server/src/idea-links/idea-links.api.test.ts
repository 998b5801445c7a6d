import { LINKS_PER_IDEA_MAX } from '@rapport/shared/limits';
import { IDEA_LINK_KINDS } from '@rapport/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import ideaWords from '../locales/en/ideas.json' with { type: 'json' };
import words from '../locales/en/idea-links.json' with { type: 'json' };
import { fill } from '../platform/words.js';

const inWorld = useWorlds(import.meta.filename);

const LINK = `mutation ($input: LinkIdeasInput!) {
  linkIdeas(input: $input) {
    __typename ... on IdeaLinksChanged { ideas { links { id } } } ... on Problem { message }
    ... on InvalidInput { fields { path code } }
  }
}`;
const UNLINK = `mutation ($linkId: ID!) { unlinkIdeas(linkId: $linkId) { __typename ... on Problem { message } } }`;

type Answer = { __typename: string; message?: string; ideas?: { links: { id: string }[] }[] };

async function link(
  world: World,
  who: TestMember,
  idea: TestIdea,
  other: TestIdea,
  kind = 'RELATES_TO',
): Promise<Answer> {
  const input = { ideaId: idea.id, otherId: other.id, kind };
  return (await world.as(who).run<{ linkIdeas: Answer }>(LINK, { input })).linkIdeas;
}

const linksOf = async (world: World, who: TestMember | null, idea: TestIdea): Promise<unknown> =>
  (
    await world
      .as(who)
      .run<{ ideaById: { links: unknown } }>(
        `query ($id: ID!) { ideaById(id: $id) { links { kind isOutgoing viewerCanRemove by { name } idea { number } } } }`,
        { id: idea.id },
      )
  ).ideaById.links;

async function place() {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  const one = await postIdea(world, ada, await world.space(), 'One');
  const other = await postIdea(world, ben, await world.space(), 'Other');
  return { world, ada, ben, mira, one, other };
}

const refused = (message: string) => ({ __typename: 'NotPossible', message });

describe('linking ideas', () => {
  it('is for those who write the one, and for staff; nobody links what they cannot see', async () => {
    const { world, ada, ben, mira, one, other } = await place();
    const input = { ideaId: one.id, otherId: other.id, kind: 'RELATES_TO' };
    expect(codeOf(await world.as(null).ask(LINK, { input }))).toBe('UNAUTHENTICATED');
    expect(await link(world, ben, one, other)).toMatchObject(refused(ideaWords.onlyAuthorOrStaff));
    const hidden = await postIdea(world, mira, await world.space('STAFF'));
    expect(await link(world, ada, one, hidden)).toMatchObject({ __typename: 'NotFound' });
    expect(await link(world, mira, one, hidden)).toMatchObject({ __typename: 'IdeaLinksChanged' });
    // What Mira linked is shown to those who can see both.
    expect(await linksOf(world, ada, one)).toEqual([]);
    expect(await linksOf(world, mira, one)).toHaveLength(1);
  });

  it('shows the direction from both sides, across spaces (4.13)', async () => {
    const { world, ada, ben, one, other } = await place();
    expect(await link(world, ada, one, other, 'GREW_OUT_OF')).toMatchObject({
      __typename: 'IdeaLinksChanged',
    });
    const made = { kind: 'GREW_OUT_OF', by: { name: 'Ada' } };
    expect(await linksOf(world, null, one)).toEqual([
      { ...made, isOutgoing: true, viewerCanRemove: false, idea: { number: other.number } },
    ]);
    expect(await linksOf(world, ben, other)).toEqual([
      { ...made, isOutgoing: false, viewerCanRemove: true, idea: { number: one.number } },
    ]);
  });

  it('refuses the same twice, itself, circles of what depends on what, and withdrawn or merged ideas', async () => {
    const { world, ada, ben, mira, one, other } = await place();
    expect(await link(world, ada, one, one)).toMatchObject(refused(words.self));
    await link(world, ada, one, other);
    expect(await link(world, ada, one, other)).toMatchObject(refused(words.twice));
    expect(await link(world, ben, other, one)).toMatchObject(refused(words.twice));
    const third = await postIdea(world, ada, await world.space(), 'Third');
    await link(world, mira, one, other, 'DEPENDS_ON');
    await link(world, mira, other, third, 'DEPENDS_ON');
    expect(await link(world, mira, third, one, 'DEPENDS_ON')).toMatchObject(refused(words.circle));
    expect(await link(world, mira, third, one, 'GREW_OUT_OF')).toMatchObject({
      __typename: 'IdeaLinksChanged',
    });
    await world
      .as(ben)
      .run(`mutation { withdrawIdea(ideaId: "${other.id}") { ... on IdeaChanged { idea { id } } } }`);
    expect(await link(world, mira, third, other)).toMatchObject(refused(words.notPossible));
  });

  it('closes no circle from both ends at once', async () => {
    const { world, mira, one, other } = await place();
    const answers = await Promise.all([
      link(world, mira, one, other, 'DEPENDS_ON'),
      link(world, mira, other, one, 'DEPENDS_ON'),
    ]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IdeaLinksChanged',
      'NotPossible',
    ]);
  });
});

it('fills neither idea without end, whoever links', async () => {
  const { world, ada, mira, one, other } = await place();
  for (let i = 0; i <= LINKS_PER_IDEA_MAX / IDEA_LINK_KINDS.length; i += 1) {
    const more = await postIdea(world, mira, await world.space(), `Another ${i}`);
    for (const kind of IDEA_LINK_KINDS) await link(world, mira, more, one, kind);
  }
  expect(await linksOf(world, mira, one)).toHaveLength(LINKS_PER_IDEA_MAX);
  const full = refused(fill(words.tooMany, { max: LINKS_PER_IDEA_MAX }));
  expect(await link(world, mira, other, one)).toMatchObject(full);
  expect(await link(world, ada, one, other)).toMatchObject(full);
});

describe('removing a link', () => {
  it('is for those who write either, and leaves no trace but the event', async () => {
    const { world, ada, ben, one, other } = await place();
    const { ideas } = await link(world, ada, one, other);
    const linkId = ideas![0]!.links[0]!.id;
    const cleo = await world.member();
    expect(await world.as(cleo).run(UNLINK, { linkId })).toMatchObject({
      unlinkIdeas: refused(words.onlyAuthorOrStaff),
    });
    expect(await world.as(ben).run(UNLINK, { linkId })).toMatchObject({
      unlinkIdeas: { __typename: 'IdeaLinksChanged' },
    });
    expect(await world.as(ben).run(UNLINK, { linkId })).toMatchObject({
      unlinkIdeas: { __typename: 'NotFound' },
    });
    expect(await linksOf(world, null, one)).toEqual([]);
    const { rows } = await world.services.db.connections.query<{ kind: string }>(
      `select kind from domain_event where community_id = $1 and data->>'linkId' = $2 and actor_id is not null order by id`,
      [world.communityId, linkId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'ideasLinked',
      'linkedFromElsewhere',
      'ideasUnlinked',
      'linkedFromElsewhere',
    ]);
  });
});

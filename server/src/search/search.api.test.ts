import { describe, expect, it } from 'vitest';
import { found, ideaSaying, marked, pageFound, titlesFound } from '../../test/search.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { confirmedReadBack } from '../../test/read-backs.js';
import { useWorlds, type TestMember, type TestSpace, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function place(
  titles: readonly string[],
): Promise<{ world: World; rosa: TestMember; space: TestSpace }> {
  const world = await inWorld();
  const rosa = await world.member('CUSTOMER', 'Rosa Lindqvist');
  const space = await world.space();
  for (const title of titles) {
    await ideaSaying(world, rosa, space, title);
  }
  return { world, rosa, space };
}

describe('a query', () => {
  it('asks for all words first, then for most of them, and leaves out words that nobody uses', async () => {
    const { world } = await place([
      'Solar panels heat the garden pool',
      'Garden lamps with solar cells',
      'Heat pumps for everybody',
      'A pool of bicycles',
    ]);
    const voice = world.as(null);
    expect((await titlesFound(voice, 'solar garden')).sort()).toEqual([
      'Garden lamps with solar cells',
      'Solar panels heat the garden pool',
    ]);
    const [first, ...rest] = await titlesFound(voice, 'solar heat pool garden');
    expect(first).toBe('Solar panels heat the garden pool');
    expect(rest).toEqual(['Garden lamps with solar cells']);
    expect(await titlesFound(voice, 'unheardof bicycles')).toEqual(['A pool of bicycles']);
    expect(await titlesFound(voice, 'unheardof nonsensical')).toEqual([]);
  });

  it('takes the last word for a beginning while it is typed', async () => {
    const { world } = await place(['Automatic invoices', 'Something else']);
    const voice = world.as(null);
    for (const query of ['au', 'automat', 'invoices auto', 'AUTOMATIC INV']) {
      const hits = await found(voice, query);
      expect(
        hits.map(({ kind }) => kind),
        query,
      ).toEqual(['IDEA']);
      expect(marked(hits[0]?.title ?? []).length, query).toBeGreaterThan(0);
    }
    expect(await titlesFound(voice, 'autom ')).toEqual([]);
  });

  it('forgives slips and marks what was meant', async () => {
    const { world } = await place(['Export the calendar to my phone', 'Biodiversity matters', 'A tree']);
    const voice = world.as(null);
    for (const [query, mark] of [
      ['calender', 'calendar'],
      ['claendar', 'calendar'],
      ['clendar export', 'calendar'],
      ['biodivrsityy', 'Biodiversity'],
      ['trre ', 'tree'],
    ] as const) {
      const hits = await found(voice, query);
      expect(hits, query).toHaveLength(1);
      expect(marked(hits[0]?.title ?? []), query).toContain(mark);
    }
    expect(await titlesFound(voice, 'calling ')).toEqual([]);
  });

  it('keeps quotations together and exclusions out', async () => {
    const { world } = await place(['Dark mode for the map', 'A map mode, dark or light', 'Light rail map']);
    const voice = world.as(null);
    expect(await titlesFound(voice, '"dark mode"')).toEqual(['Dark mode for the map']);
    expect(await titlesFound(voice, '“dark mode” map')).toEqual(['Dark mode for the map']);
    expect(await titlesFound(voice, 'map -mode')).toEqual(['Light rail map']);
    expect(await titlesFound(voice, 'map -"map mode" -rail')).toEqual(['Dark mode for the map']);
    expect(await titlesFound(voice, 'map -light -dark -rail')).toEqual([]);
    for (const query of ['"map mode', 'map-mode', 'mode map']) {
      const titles = await titlesFound(voice, query);
      expect(titles.indexOf('Light rail map'), query).toBe(2);
    }
  });

  it('may be anything: what holds no word finds nothing, and what is too long is told so', async () => {
    const { world } = await place(['Dark mode for the map']);
    const voice = world.as(null);
    for (const query of [
      '',
      ' ',
      '-',
      '--',
      '"',
      '""',
      '!?&|:*<->()',
      "'",
      '%',
      '_',
      '\\',
      '-map',
      '-"dark mode"',
    ]) {
      expect(await pageFound(voice, query), query).toMatchObject({ totalCount: 0, edges: [] });
    }
    for (const query of [
      'map & mode',
      'map | mode',
      '!map',
      'map:*',
      'ma\0p',
      'map\ud800',
      'map <-> mode',
      "map'",
    ]) {
      expect(Array.isArray(await titlesFound(voice, query)), query).toBe(true);
    }
    expect(await titlesFound(voice, 'map & mode')).toHaveLength(1);
    const { errors } = await voice.ask(`query ($q: String!) { search(query: $q) { totalCount } }`, {
      q: 'x'.repeat(10_000),
    });
    expect(errors?.[0]).toMatchObject({
      message: 'A search has at most 300 characters.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('what is found', () => {
  it('names its kind, place, author and idea, with the words around the match', async () => {
    const { world, rosa, space } = await place([]);
    const mira = await world.member('STAFF', 'Mira Sandoval');
    const idea = await ideaSaying(
      world,
      rosa,
      space,
      'Read the meter',
      `${'Some words before. '.repeat(30)}A **barometer**, too. <b>`,
    );
    const comment = await commentBy(world, mira, idea.threadId, 'Which barometer do you have?');
    const talk = await conversationBy(world, rosa, space.id, 'Barometers at home');
    await confirmedReadBack(world, mira, rosa, idea.id);
    await world
      .as(mira)
      .run(`mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`, {
        input: {
          ideaId: idea.id,
          stageId: space.stages.DECLINED,
          text: 'Not now.',
          reason: 'No barometer is alike.',
          constraint: 'Time.',
          serves: 'Nobody waits in vain.',
          wouldChange: 'A standard.',
          noReviewReason: 'None.',
        },
      });
    const hits = await found(world.as(null), 'barometer');
    const byKind = Object.fromEntries(hits.map((hit) => [hit.kind, hit]));
    expect(Object.keys(byKind).sort()).toEqual(['ANSWER', 'COMMENT', 'CONVERSATION', 'IDEA']);
    expect(byKind['IDEA']).toMatchObject({
      id: idea.id,
      path: `/ideas/${idea.number}-read-the-meter`,
      idea: { id: idea.id },
      author: { name: 'Rosa Lindqvist' },
      space: { slug: space.slug },
    });
    expect(byKind['COMMENT']).toMatchObject({
      path: `/ideas/${idea.number}-read-the-meter#comment-${comment}`,
      author: { name: 'Mira Sandoval' },
      idea: { id: idea.id },
    });
    expect(byKind['ANSWER']?.path).toMatch(/^\/ideas\/\d+-read-the-meter#answer-/);
    expect(marked(byKind['ANSWER']?.excerpt ?? [])).toEqual(['barometer']);
    expect(byKind['CONVERSATION']).toMatchObject({
      path: `/conversations/${talk.number}-barometers-at-home`,
      idea: null,
    });
    const excerpt = byKind['IDEA']?.excerpt ?? [];
    expect(marked(excerpt)).toEqual(['barometer']);
    const words = excerpt.map(({ text }) => text).join('');
    expect(words).toMatch(/^….*before\. A barometer, too\. <b>$/);
    expect(words.length).toBeLessThan(260);
  });

  it('follows edits and moves', async () => {
    const { world, rosa, space } = await place([]);
    const idea = await ideaSaying(world, rosa, space, 'Colour of the bicycle');
    await commentBy(world, rosa, idea.threadId, 'Bicycles are red.');
    const voice = world.as(null);
    const edit = `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }`;
    await world.as(rosa).run(edit, {
      input: { ideaId: idea.id, title: 'Colour of the tricycle', text: 'Three wheels.', fromRevision: 1 },
    });
    expect((await found(voice, 'bicycle')).map(({ kind }) => kind)).toEqual(['COMMENT']);
    expect((await found(voice, 'tricycle')).map(({ kind }) => kind)).toEqual(['IDEA']);
    const members = await world.space('MEMBERS');
    await world
      .as(await world.member('STAFF'))
      .run(`mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename } }`, {
        input: { ideaId: idea.id, spaceId: members.id },
      });
    expect(await found(voice, 'bicycle tricycle')).toEqual([]);
    expect(await found(world.as(rosa), 'tricycle', { filter: { space: members.slug } })).toHaveLength(1);
    expect(await found(world.as(rosa), 'tricycle', { filter: { space: space.slug } })).toEqual([]);
  });

  it('finds people by any of their names, by beginnings and slips', async () => {
    const { world } = await place([]);
    await world.member('STAFF', 'Zoë Okafor-Lind');
    for (const query of ['zoe', 'Okaf', 'lind zo', 'okafor-lind', 'okaffor']) {
      expect(await titlesFound(world.as(null), query), query).toContain('Zoë Okafor-Lind');
    }
    expect(await titlesFound(world.as(null), 'lindqvist -rosa')).toEqual([]);
    await world.member('CUSTOMER', '李明 Chen');
    for (const query of ['李', '明', '李明', '李明 che']) {
      expect(await titlesFound(world.as(null), query), query).toContain('李明 Chen');
    }
    expect(await titlesFound(world.as(null), '王')).not.toContain('李明 Chen');
    const [hit] = await found(world.as(null), 'zoe');
    expect(hit).toMatchObject({ kind: 'MEMBER', author: null, space: null, idea: null });
  });
});

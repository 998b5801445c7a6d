import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { edit, publish, published, refusals, wordsFor } from '../../test/outcomes.js';
import { set } from '../../test/reviews.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function people(world: World) {
  return {
    ada: await world.member('CUSTOMER', 'Ada'),
    ben: await world.member('CUSTOMER', 'Ben'),
    mira: await world.member('STAFF', 'Mira'),
    timo: await world.member('STAFF', 'Timo'),
  };
}

async function stageOf(world: World, who: TestMember, number: number): Promise<string> {
  const { idea } = await world
    .as(who)
    .run<{ idea: { stage: { category: string } } }>(`{ idea(number: ${number}) { stage { category } } }`);
  return idea.stage.category;
}

describe('telling what was built', () => {
  it('is for the team, in a space that takes posts and those who asked can read', async () => {
    const world = await inWorld();
    const { ada, mira } = await people(world);
    const [space, inside] = [await world.space(), await world.space('STAFF')];
    const idea = await postIdea(world, ada, space);
    const document = `mutation ($input: PublishOutcomeInput!) { publishOutcome(input: $input) { __typename } }`;
    const input = { kind: 'RELEASE', spaceId: space.id, ...wordsFor(world), ideas: [{ ideaId: idea.id }] };
    expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(document, { input }))).toBe('FORBIDDEN');
    expect(refusals(await publish(world, mira, inside, [idea]))).toEqual(['spaceId INVALID']);
    expect(refusals(await publish(world, mira, { ...space, id: ada.id }, [idea]))).toEqual([
      'spaceId UNKNOWN',
    ]);
    expect(await stageOf(world, ada, idea.number)).toBe('OPEN');
  });

  it('refuses each thing beside its field, and names the ideas', async () => {
    const world = await inWorld();
    const { ada, mira } = await people(world);
    const space = await world.space();
    const [open, declined, told] = [
      await postIdea(world, ada, space, 'Open'),
      await postIdea(world, ada, space, 'Declined'),
      await postIdea(world, ada, space, 'Told'),
    ];
    await declineIdea(world, declined.id, space.stages.DECLINED);
    await published(world, mira, space, [told], { title: 'The first time' });
    const answer = await publish(world, mira, space, [open, declined, told, open, { ideaId: mira.id }]);
    expect(refusals(answer)).toEqual([
      'ideas.1.ideaId INVALID',
      'ideas.2.ideaId INVALID',
      'ideas.3.ideaId TAKEN',
      'ideas.4.ideaId UNKNOWN',
    ]);
    expect(answer.fields?.map(({ message }) => message).slice(0, 2)).toEqual([
      '“Declined” was declined. Answer it first, so that its author reads why that changed.',
      '“Told” was told of already, in “The first time”.',
    ]);
    const bad = {
      title: ' ',
      summary: 'x'.repeat(281),
      shippedOn: '2099-01-01',
      links: [{ title: 'Look', url: 'http://plain.example' }],
      builtBy: [{ memberId: ada.id, what: '' }],
    };
    expect(refusals(await publish(world, mira, space, [], bad))).toEqual([
      'title REQUIRED',
      'summary TOO_LONG',
      'links.0.url NOT_A_URL',
      'ideas REQUIRED',
      'builtBy.0.what REQUIRED',
    ]);
    expect(refusals(await publish(world, mira, space, [open], { shippedOn: '2099-01-01' }))).toEqual([
      'shippedOn OUT_OF_RANGE',
    ]);
    expect(refusals(await publish(world, mira, space, [open], { keepsPromiseIds: [ada.id] }))).toEqual([
      'keepsPromiseIds.0 UNKNOWN',
    ]);
    expect(refusals(await publish(world, mira, space, [open], { irritantIds: [ada.id] }))).toEqual([
      'irritantIds.0 UNKNOWN',
    ]);
    expect(await stageOf(world, ada, open.number)).toBe('OPEN');
    const unknown = `![a lamp](image:${ada.id}-10x10)`;
    expect(refusals(await publish(world, mira, space, [open], { text: unknown }))).toEqual(['text UNKNOWN']);
    const blame = { text: 'You should have looked at the manual.' };
    expect((await publish(world, mira, space, [open], blame)).__typename).toBe('WordingHint');
  });

  it('answers its ideas in the name of who tells, and moves them each to the stage of its own space', async () => {
    const world = await inWorld();
    const { ada, ben, mira } = await people(world);
    const [here, there] = [await world.space(), await world.space('MEMBERS')];
    const [first, second] = [
      await postIdea(world, ada, here, 'First'),
      await postIdea(world, ben, there, 'Second'),
    ];
    const links = [{ title: 'See it', url: 'https://example.com/see' }];
    const outcome = await published(
      world,
      mira,
      here,
      [first, { ideaId: second.id, note: 'Yours, **Ben**.' }],
      { links },
    );
    expect(outcome.path).toBe('/outcomes/1-read-the-meter-from-a-photo');
    const { idea } = await world.as(ben).run<{ idea: Record<string, unknown> }>(
      `{ idea(number: ${second.number}) { stage { id } outcome { number }
        answers { text author { name } fromStage { category } toStage { category } } } }`,
    );
    expect(idea).toEqual({
      stage: { id: there.stages.SHIPPED },
      outcome: { number: 1 },
      answers: [
        {
          text: 'Yours, **Ben**.',
          author: { name: 'Mira' },
          fromStage: { category: 'OPEN' },
          toStage: { category: 'SHIPPED' },
        },
      ],
    });
    const read = `{ outcome(number: 1) { title summary textHtml author { name } space { id } shippedOn revision
      links { title url } ideas { number } revisions { number } credits { what } irritants { id } promises { id }
      viewerCan commentCount viewerFollows } }`;
    const asVisitor = await world.as(null).run<{ outcome: Record<string, unknown> }>(read);
    expect(asVisitor.outcome).toMatchObject({
      author: { name: 'Mira' },
      links,
      ideas: [{ number: first.number }],
      revisions: [],
      viewerCan: [],
      viewerFollows: false,
    });
    const asBen = await world.as(ben).run<{ outcome: Record<string, unknown> }>(read);
    expect(asBen.outcome).toMatchObject({
      ideas: [{ number: first.number }, { number: second.number }],
      viewerCan: ['COMMENT', 'FOLLOW'],
    });
    expect(await stageOf(world, ada, first.number)).toBe('SHIPPED');
  });

  it('ties what is shipped already where it stands, and tells of a reopened idea anew', async () => {
    const world = await inWorld();
    const { ada, mira } = await people(world);
    const space = await world.space();
    const idea = await postIdea(world, ada, space);
    await moveIdea(world, mira, idea.id, space.stages.SHIPPED);
    await published(world, mira, space, [idea]);
    expect(refusals(await publish(world, mira, space, [idea]))).toEqual(['ideas.0.ideaId INVALID']);
    await moveIdea(world, mira, idea.id, space.stages.CONSIDERING);
    const again = await published(world, mira, space, [idea], { title: 'This time it works' });
    const { idea: now } = await world
      .as(ada)
      .run<{ idea: { outcome: { number: number } } }>(
        `{ idea(number: ${idea.number}) { outcome { number } } }`,
      );
    expect(now.outcome.number).toBe(again.number);
  });

  it('lets one of two win who tell of the same idea at the same moment, in whatever order', async () => {
    const world = await inWorld();
    const { ada, mira, timo } = await people(world);
    const space = await world.space();
    const [first, second] = [
      await postIdea(world, ada, space, 'One'),
      await postIdea(world, ada, space, 'Two'),
    ];
    const both = await Promise.all([
      publish(world, mira, space, [first, second]),
      publish(world, timo, space, [second, first]),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'OutcomePublished']);
    expect(refusals(both.find(({ outcome }) => !outcome) ?? both[0])).toHaveLength(2);
  });

  it('happens once under one key', async () => {
    const world = await inWorld();
    const { ada, mira } = await people(world);
    const space = await world.space();
    const idea = await postIdea(world, ada, space);
    const key = world.services.ids.next();
    const first = await published(world, mira, space, [idea], {}, key);
    expect(await published(world, mira, space, [idea], {}, key)).toEqual(first);
  });

  it('is changed by who told it or an admin, and what it said stays readable', async () => {
    const world = await inWorld();
    const { ada, mira, timo } = await people(world);
    const anna = await world.member('ADMIN', 'Anna');
    const space = await world.space();
    const outcome = await published(world, mira, space, [await postIdea(world, ada, space)]);
    expect((await edit(world, timo, outcome.id, { title: 'Mine' })).__typename).toBe('NotPossible');
    expect((await edit(world, mira, ada.id, { title: 'Mine' })).__typename).toBe('NotFound');
    expect(refusals(await edit(world, mira, outcome.id, { shippedOn: '2099-01-01' }))).toEqual([
      'shippedOn OUT_OF_RANGE',
    ]);
    world.clock.advance({ hours: 1 });
    expect((await edit(world, mira, outcome.id, {})).outcome?.revision).toBe(1);
    expect((await edit(world, mira, outcome.id, { title: 'Photos do' })).outcome?.revision).toBe(2);
    expect((await edit(world, anna, outcome.id, { title: 'Late' })).message).toContain('Somebody else');
    expect(
      (await edit(world, anna, outcome.id, { fromRevision: 2, title: 'Photos' })).outcome?.revision,
    ).toBe(3);
    const { outcome: now } = await world
      .as(null)
      .run<{ outcome: Record<string, unknown> }>(
        `{ outcome(number: 1) { title path editedAt revisions { number title editor { name } } } }`,
      );
    expect(now).toMatchObject({
      title: 'Photos',
      path: '/outcomes/1-photos',
      revisions: [
        { number: 2, title: 'Photos do', editor: { name: 'Anna' } },
        { number: 1, title: 'Read the meter from a photo', editor: { name: 'Mira' } },
      ],
    });
  });
});

async function moveIdea(world: World, who: TestMember, ideaId: string, stageId: string): Promise<void> {
  await world
    .as(who)
    .run(
      `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { ... on AnswerGiven { idea { id } } } }`,
      { input: { ideaId, stageId, text: 'Here is how it stands.' } },
    );
}

/** What only a whole dialogue does through the API. */
async function declineIdea(world: World, ideaId: string, stageId: string): Promise<void> {
  await set(world, `update idea set stage_id = $2, category = 'DECLINED' where id = $1`, [ideaId, stageId]);
}

import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { inboxOf, summary } from '../../test/inbox.js';
import { ANSWER_READ_BACK, ASK_READ_BACK, askedReadBack } from '../../test/read-backs.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import { statement } from '../platform/statement.js';

const inWorld = useWorlds(import.meta.filename);

const EDIT = `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename } }`;
const READ = `query ($number: Int!) { idea(number: $number) {
  readBackNeed readBacks { words correction state revision viewerCan askedBy { name } answeredBy { name } } } }`;

interface Place {
  world: World;
  ada: TestMember;
  mira: TestMember;
  idea: TestIdea;
}

async function place(): Promise<Place> {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada');
  const mira = await world.member('STAFF', 'Mira');
  const idea = await postIdea(world, ada, await world.space());
  return { world, ada, mira, idea };
}

const ask = async (
  { world, idea }: Place,
  who: TestMember,
  input: object = {},
): Promise<{ __typename: string; message?: string; fields?: unknown }> => {
  const variables = { input: { ideaId: idea.id, revision: 1, words: 'You want to read it.', ...input } };
  const data = await world.as(who).run<{ askReadBack: { __typename: string } }>(ASK_READ_BACK, variables);
  return data.askReadBack;
};

const answer = async (
  { world }: Place,
  who: TestMember,
  readBackId: string,
  input: object = { confirmed: true },
): Promise<{ __typename: string }> => {
  const variables = { input: { readBackId, ...input } };
  const data = await world
    .as(who)
    .run<{ answerReadBack: { __typename: string } }>(ANSWER_READ_BACK, variables);
  return data.answerReadBack;
};

const coAuthor = statement(
  'test.co_author',
  `insert into idea_co_author
  (community_id, id, idea_id, member_id, state, way, invited_by_id, created_at, changed_at)
  select community_id, gen_random_uuid(), id, $3, 'STANDING', 'INVITATION', author_id, created_at, created_at from idea
  where community_id = $1 and id = $2`,
);

async function joins({ world, idea }: Place, who: TestMember): Promise<void> {
  await world.services.db.transaction((tx) => tx.rows(coAuthor, [world.communityId, idea.id, who.id]));
}

describe('asking back', () => {
  it('is for staff who see the idea, and not for their own', async () => {
    const here = await place();
    const { world, ada, mira } = here;
    const variables = { input: { ideaId: here.idea.id, revision: 1, words: 'So?' } };
    expect(codeOf(await world.as(null).ask(ASK_READ_BACK, variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(ASK_READ_BACK, variables))).toBe('FORBIDDEN');
    expect(await ask(here, mira, { ideaId: crypto.randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    const own = await postIdea(world, mira, await world.space());
    expect(await ask(here, mira, { ideaId: own.id })).toMatchObject({ __typename: 'NotPossible' });
  });

  it('refuses no words, too many, and a text that has moved on', async () => {
    const here = await place();
    const { world, ada, mira, idea } = here;
    for (const words of [' ', 'x'.repeat(2_001)]) {
      expect(await ask(here, mira, { words })).toMatchObject({ fields: [{ path: 'words' }] });
    }
    const input = { ideaId: idea.id, title: 'Other', text: 'Other words.', fromRevision: 1 };
    await world.as(ada).run(EDIT, { input });
    expect(await ask(here, mira)).toMatchObject({ __typename: 'NotPossible' });
    expect(await ask(here, mira, { revision: 2 })).toMatchObject({ __typename: 'ReadBackChanged' });
  });

  it('happens once per revision, by whoever comes first, and tells the authors once', async () => {
    const here = await place();
    const { world, ada, mira } = here;
    const ben = await world.member('CUSTOMER', 'Ben');
    const noor = await world.member('STAFF', 'Noor');
    await joins(here, ben);
    const both = await Promise.all([ask(here, mira), ask(here, noor)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['NotPossible', 'ReadBackChanged']);
    expect(await summary(world, ada)).toEqual(['READ_BACK AUTHOR 1']);
    expect(await summary(world, ben)).toEqual(['READ_BACK CO_AUTHOR 1']);
  });

  it('says that an author who has left cannot be asked', async () => {
    const here = await place();
    const { world, ada, mira, idea } = here;
    await world.services.db.connections.query('update member set left_at = now() where id = $1', [ada.id]);
    expect(await ask(here, mira)).toMatchObject({ __typename: 'NotPossible' });
    expect(await world.as(mira).run(READ, { number: idea.number })).toMatchObject({
      idea: { readBackNeed: 'NOT_NEEDED' },
    });
  });
});

describe('answering a read-back', () => {
  it('is for those who wrote the idea, and no staff member for a customer', async () => {
    const here = await place();
    const { world, ada, mira } = here;
    const readBackId = await askedReadBack(world, mira, here.idea.id);
    const [ben, noor] = [await world.member(), await world.member('STAFF')];
    await joins(here, noor);
    const variables = { input: { readBackId, confirmed: true } };
    expect(codeOf(await world.as(null).ask(ANSWER_READ_BACK, variables))).toBe('UNAUTHENTICATED');
    for (const who of [ben, mira, noor]) {
      expect(await answer(here, who, readBackId)).toMatchObject({ __typename: 'NotPossible' });
    }
    expect(await answer(here, ada, crypto.randomUUID())).toMatchObject({ __typename: 'NotFound' });
    const hidden = await postIdea(world, noor, await world.space('STAFF'));
    const secret = await askedReadBack(world, mira, hidden.id);
    expect(await answer(here, ben, secret)).toMatchObject({ __typename: 'NotFound' });
  });

  it('keeps both texts side by side, tells who asked, and is done once', async () => {
    const here = await place();
    const { world, ada, mira, idea } = here;
    const readBackId = await askedReadBack(world, mira, idea.id);
    expect(await world.as(ada).run(READ, { number: idea.number })).toMatchObject({
      idea: { readBackNeed: 'NOT_NEEDED', readBacks: [{ state: 'ASKED', viewerCan: ['ANSWER'] }] },
    });
    expect(await answer(here, ada, readBackId, { confirmed: false })).toMatchObject({
      fields: [{ path: 'correction', code: 'REQUIRED' }],
    });
    const correction = 'Not the stairs: the digits.';
    expect(await answer(here, ada, readBackId, { confirmed: true, correction })).toMatchObject({
      fields: [{ path: 'correction', code: 'INVALID' }],
    });
    expect(await answer(here, ada, readBackId, { confirmed: false, correction })).toMatchObject({
      readBack: {
        state: 'CORRECTED',
        words: 'You want to read the small digits without climbing the stairs.',
        correction,
        answeredBy: { name: 'Ada' },
        viewerCan: [],
      },
    });
    expect(await answer(here, ada, readBackId)).toMatchObject({ __typename: 'NotPossible' });
    expect(await world.as(mira).run(READ, { number: idea.number })).toMatchObject({
      idea: { readBackNeed: 'DONE' },
    });
    expect(await inboxOf(world, mira)).toMatchObject([
      {
        kind: 'READ_BACK_ANSWER',
        excerpt: correction,
        path: expect.stringContaining(`#read-back-${readBackId}`),
      },
    ]);
  });

  it('takes one of two answers given at once', async () => {
    const here = await place();
    const { world, ada, mira } = here;
    const ben = await world.member();
    await joins(here, ben);
    const readBackId = await askedReadBack(world, mira, here.idea.id);
    const both = await Promise.all([
      answer(here, ada, readBackId),
      answer(here, ben, readBackId, { confirmed: false, correction: 'No.' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['NotPossible', 'ReadBackChanged']);
  });

  it('is welcome after seven days, and not for a former text', async () => {
    const here = await place();
    const { world, ada, mira, idea } = here;
    const readBackId = await askedReadBack(world, mira, idea.id);
    const state = async (): Promise<unknown> =>
      (await world.as(mira).run<{ idea: object }>(READ, { number: idea.number })).idea;
    world.clock.set('2026-03-09T22:59:00Z');
    expect(await state()).toMatchObject({ readBackNeed: 'WAITING', readBacks: [{ state: 'ASKED' }] });
    world.clock.set('2026-03-09T23:00:00Z');
    expect(await state(), 'the tenth of March has begun in Berlin').toMatchObject({
      readBackNeed: 'DONE',
      readBacks: [{ state: 'SILENT' }],
    });
    await world.services.db.connections.query('update idea set material_revision = 2 where id = $1', [
      idea.id,
    ]);
    expect(await state()).toMatchObject({ readBackNeed: 'ASK' });
    expect(await answer(here, ada, readBackId)).toMatchObject({ __typename: 'NotPossible' });
    await world.services.db.connections.query('update idea set material_revision = 1 where id = $1', [
      idea.id,
    ]);
    expect(await answer(here, ada, readBackId)).toMatchObject({ readBack: { state: 'CONFIRMED' } });
  });
});

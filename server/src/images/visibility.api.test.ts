import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { look, shown, uploaded } from '../../test/images.js';
import { usePlace } from '../../test/place.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { World, type TestMember, type TestSpace } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename);
let world: World;
let [rosa, tomasz, mira] = [] as unknown as [TestMember, TestMember, TestMember];
let [atRosa, atTomasz, atMira] = [] as unknown as [Browser, Browser, Browser];
let space: TestSpace;
let idea: TestIdea;

beforeAll(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  [rosa, tomasz, mira] = [
    await world.member('CUSTOMER', 'Rosa'),
    await world.member('CUSTOMER', 'Tomasz'),
    await world.member('STAFF', 'Mira'),
  ];
  [atRosa, atTomasz, atMira] = [
    await place.signedIn(rosa.email),
    await place.signedIn(tomasz.email),
    await place.signedIn(mira.email),
  ];
  space = await world.space();
}, 60_000);

beforeEach(async () => {
  idea = await postIdea(world, rosa, space);
});

/** Status for Rosa, Tomasz, Mira of staff, and nobody. */
async function seenBy(id: string): Promise<number[]> {
  const answers = [];
  for (const browser of [atRosa, atTomasz, atMira, null]) {
    answers.push((await look(place, browser, id)).status);
  }
  return answers;
}

const EDIT = `mutation ($input: EditIdeaInput!) {
  editIdea(input: $input) { __typename ... on InvalidInput { fields { path code message } } }
}`;

function edit(
  member: TestMember,
  text: string,
  fromRevision = 1,
): Promise<{ editIdea: Record<string, unknown> }> {
  return world.as(member).run(EDIT, { input: { ideaId: idea.id, title: 'Title', text, fromRevision } });
}

async function saysOf(member: TestMember, text: string): Promise<unknown> {
  const { postComment } = await world.as(member).run<{ postComment: Record<string, unknown> }>(
    `mutation ($input: PostCommentInput!) {
      postComment(input: $input) { __typename ... on InvalidInput { fields { path code message } } }
    }`,
    { input: { threadId: idea.threadId, text } },
  );
  return (postComment['fields'] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => [
    path,
    code,
  ]);
}

describe('who sees an image', () => {
  it('is its uploader alone, until a text shows it', async () => {
    const image = await uploaded(atRosa);
    expect(await seenBy(image.id)).toEqual([200, 404, 404, 404]);
    await edit(rosa, shown(image));
    expect(await seenBy(image.id)).toEqual([200, 200, 200, 200]);
  });

  it('are those who may see the space, and nobody of what was taken back', async () => {
    const members = await world.space('MEMBERS');
    const inside = await postIdea(world, rosa, members);
    const image = await uploaded(atRosa);
    await commentBy(world, rosa, inside.threadId, shown(image));
    expect(await seenBy(image.id)).toEqual([200, 200, 200, 404]);
    const withdraw = (verb: string) =>
      world
        .as(rosa)
        .run(`mutation ($id: ID!) { ${verb}Idea(ideaId: $id) { __typename } }`, { id: inside.id });
    await withdraw('withdraw');
    expect(await seenBy(image.id), 'staff may still see the idea').toEqual([200, 404, 200, 404]);
    await withdraw('restore');
    expect(await seenBy(image.id)).toEqual([200, 200, 200, 404]);
  });

  it('are staff alone when a note shows it', async () => {
    const image = await uploaded(atMira);
    await commentBy(world, mira, idea.threadId, shown(image), { staffOnly: true });
    expect(await seenBy(image.id)).toEqual([404, 404, 200, 404]);
  });

  it('are not others once a comment was taken back; what it said before an edit stays', async () => {
    const [first, second] = [await uploaded(atRosa), await uploaded(atRosa)];
    const id = await commentBy(world, rosa, idea.threadId, shown(first));
    const ask = (verb: string) =>
      world.as(rosa).run(`mutation ($id: ID!) { ${verb}Comment(commentId: $id) { __typename } }`, { id });
    await world
      .as(rosa)
      .run(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, {
        input: { commentId: id, text: shown(second) },
      });
    expect(await seenBy(first.id), 'the former wording can be read').toEqual([200, 200, 200, 200]);
    await ask('withdraw');
    expect([await seenBy(first.id), await seenBy(second.id)]).toEqual([
      [200, 404, 404, 404],
      [200, 404, 404, 404],
    ]);
    await ask('restore');
    expect(await seenBy(second.id)).toEqual([200, 200, 200, 200]);
  });

  it('are those of a conversation, for as long as it shows it', async () => {
    const image = await uploaded(atRosa);
    const { conversationId } = await conversationBy(world, rosa, space.id);
    const say = (text: string) =>
      world
        .as(rosa)
        .run(`mutation ($input: EditConversationInput!) { editConversation(input: $input) { __typename } }`, {
          input: { conversationId, title: 'T', text },
        });
    await say(shown(image));
    expect(await seenBy(image.id)).toEqual([200, 200, 200, 200]);
    await say('No picture.');
    expect(await seenBy(image.id)).toEqual([200, 404, 404, 404]);
  });

  it('are those of an answer', async () => {
    const image = await uploaded(atMira);
    const { answerIdea } = await world
      .as(mira)
      .run<{ answerIdea: { __typename: string } }>(
        `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`,
        { input: { ideaId: idea.id, stageId: space.stages.OPEN, text: shown(image) } },
      );
    expect([answerIdea.__typename, await seenBy(image.id)]).toEqual(['AnswerGiven', [200, 200, 200, 200]]);
  });
});

describe('what others write', () => {
  it('holds its images too: irritants, root causes and suggestions', async () => {
    const [irritated, caused, suggested] = [
      await uploaded(atRosa),
      await uploaded(atMira),
      await uploaded(atTomasz),
    ];
    const report = await world.as(rosa).run<{ reportIrritant: { irritant: { id: string } } }>(
      `mutation ($input: ReportIrritantInput!) {
        reportIrritant(input: $input) { ... on IrritantReported { irritant { id } } ... on Problem { message } }
      }`,
      { input: { spaceId: space.id, title: 'Steep', situation: 'The stairs', workaround: shown(irritated) } },
    );
    await world
      .as(mira)
      .run(`mutation ($input: CreateRootCauseInput!) { createRootCause(input: $input) { __typename } }`, {
        input: {
          spaceId: space.id,
          title: 'Old houses',
          explanation: shown(caused),
          ownerId: mira.id,
          irritantIds: [report.reportIrritant.irritant.id],
        },
      });
    await world
      .as(tomasz)
      .run(`mutation ($input: SuggestEditInput!) { suggestEdit(input: $input) { __typename } }`, {
        input: {
          ideaId: idea.id,
          fromRevision: 1,
          title: 'Read the meter from a photo',
          text: shown(suggested),
          why: 'A picture says it',
          wantsCredit: false,
          wantsCoAuthorship: false,
        },
      });
    const everybody = [200, 200, 200, 200];
    expect([await seenBy(irritated.id), await seenBy(caused.id), await seenBy(suggested.id)]).toEqual([
      everybody,
      everybody,
      everybody,
    ]);
  });
});

describe('what a text may show', () => {
  it('is no image that the writer cannot see, and none that is not there: both answer alike', async () => {
    const draft = await uploaded(atTomasz);
    const unknown = { ...draft, id: '00000000-0000-7000-8000-00000000dead' };
    expect([await saysOf(rosa, shown(draft)), await saysOf(rosa, shown(unknown))]).toEqual([
      [['text', 'UNKNOWN']],
      [['text', 'UNKNOWN']],
    ]);
    expect(await saysOf(rosa, shown({ ...(await uploaded(atRosa)), width: 9 })), 'a false size').toEqual([
      ['text', 'UNKNOWN'],
    ]);
  });

  it('is what others showed where the writer can see it', async () => {
    const image = await uploaded(atTomasz);
    await commentBy(world, tomasz, idea.threadId, shown(image));
    expect(await saysOf(rosa, `As here: ${shown(image)}`)).toBeUndefined();
  });

  it('needs words for people who cannot see it, and not too many', async () => {
    const image = await uploaded(atRosa);
    expect(await saysOf(rosa, shown({ ...image, alt: ' ' }))).toEqual([['text', 'REQUIRED']]);
    const many = Array.from({ length: 21 }, (_, at) =>
      shown({ ...image, id: image.id.slice(0, -2) + String(at + 10) }),
    );
    expect(await saysOf(rosa, many.join('\n'))).toEqual([['text', 'TOO_MANY']]);
  });

  it('is written as an image with its size, and said in words where there is no room for one', async () => {
    const image = await uploaded(atRosa, 'A meter [in the "cellar"]');
    await edit(rosa, `Look: ${shown(image)}`);
    const { idea: read } = await world
      .as(null)
      .run<{ idea: { textHtml: string; excerpt: string } }>(
        `query ($number: Int!) { idea(number: $number) { textHtml excerpt } }`,
        { number: idea.number },
      );
    expect(read).toEqual({
      textHtml: `<p>Look: <img src="/images/${image.id}.webp" alt="A meter [in the &quot;cellar&quot;]" width="40" height="30" loading="lazy" decoding="async" /></p>`,
      excerpt: 'Look: A meter [in the "cellar"]',
    });
  });
});

describe('how an image is served', () => {
  it('cannot run, and is kept as long as it may be', async () => {
    const image = await uploaded(atRosa);
    const hidden = await look(place, atRosa, image.id);
    expect(hidden.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=3600',
      vary: expect.stringContaining('cookie'),
    });
    await edit(rosa, shown(image));
    const open = await look(place, null, image.id);
    expect(open.headers).toMatchObject({
      'cache-control': 'public, max-age=3600, s-maxage=60',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const again = await look(place, null, image.id, { 'if-none-match': String(open.headers['etag']) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const head = await place.http.inject({ method: 'HEAD', url: `/images/${image.id}.webp` });
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
  });

  it.each(['x.webp', '..%2f..%2fetc%2fpasswd', '%00.webp', "' or 1=1.webp"])(
    'has nothing under %s',
    async (name) => {
      const answer = await place.http.inject(`/images/${name}`);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([404, 'no-store']);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { inboxOf, summary } from '../../test/inbox.js';
import { act, actOn, causeBy, irritantBy, meToo, seen, type Outcome } from '../../test/irritants.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';
import words from '../locales/en/irritants.json' with { type: 'json' };

const inWorld = useWorlds(import.meta.filename);

const CALL = `mutation ($input: CallForIdeasInput!) {
  result: callForIdeas(input: $input) {
    __typename ... on CallChanged { call { id question openedBy { name } endedAt irritant { number } rootCause { number } } }
    ... on Problem { message } } }`;
interface Called {
  result: Outcome & { call: { id: string; question: string } };
}
const call = async (world: World, who: TestMember, input: object): Promise<Called['result']> =>
  (await world.as(who).run<Called>(CALL, { input: { question: 'What would help?', ...input } })).result;

async function endCall(world: World, who: TestMember, id: string): Promise<Outcome> {
  const document = `mutation ($id: ID!) { result: endCall(callId: $id) { __typename ... on Problem { message } } }`;
  return (await world.as(who).run<{ result: Outcome }>(document, { id })).result;
}

const POST = `mutation ($input: PostIdeaInput!) {
  result: postIdea(input: $input) {
    __typename ... on IdeaPosted { idea { id number irritants { number } rootCauses { number } } }
    ... on InvalidInput { fields { path code } } } }`;
const post = async (world: World, who: TestMember, input: object): Promise<Record<string, unknown>> =>
  (
    await world.as(who).run<{ result: Record<string, unknown> }>(POST, {
      input: { title: 'Stay in', text: 'Longer.', ...input },
    })
  ).result;

describe('a call for ideas', () => {
  it('is opened by the team, about a root cause or an irritant that two people reported (practice 1.10)', async () => {
    const world = await inWorld();
    const [ada, ben, mira] = [
      await world.member(),
      await world.member(),
      await world.member('STAFF', 'Mira'),
    ];
    const space = await world.space();
    const { id, number } = await irritantBy(world, ada, space);
    const input = { irritantId: id, question: 'What?' };
    expect(codeOf(await world.as(null).ask(CALL, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(CALL, { input }))).toBe('FORBIDDEN');
    expect((await call(world, mira, { irritantId: id })).message).toContain('at least two people');
    expect((await call(world, mira, {})).__typename).toBe('InvalidInput');
    expect((await call(world, mira, { irritantId: id, rootCauseId: id })).__typename).toBe('InvalidInput');
    expect((await call(world, mira, { irritantId: id, question: ' ' })).__typename).toBe('InvalidInput');
    expect((await call(world, mira, { rootCauseId: id })).__typename).toBe('NotFound');
    await meToo(world, ben, id);
    expect(await call(world, mira, { irritantId: id })).toMatchObject({
      call: { question: 'What would help?', openedBy: { name: 'Mira' }, endedAt: null, irritant: { number } },
    });
    expect((await call(world, mira, { irritantId: id })).message).toContain('already');
    expect(await summary(world, ben)).toEqual(['CALL_FOR_IDEAS REPORTED 1']);
    expect((await inboxOf(world, ben))[0]).toMatchObject({
      path: '/irritants/1-the-login-forgets-me#call-for-ideas',
      excerpt: 'What would help?',
    });
    const alone = await irritantBy(world, ada, space);
    const cause = await causeBy(world, mira, space, [alone.id]);
    expect(await call(world, mira, { rootCauseId: cause })).toMatchObject({
      call: { rootCause: { number: 1 } },
    });
    expect(await seen(world, ada, alone.number, 'call { question }'), 'that of its root cause').toEqual({
      call: { question: 'What would help?' },
    });
  });

  it('is not opened about a root cause that nobody reported anything of', async () => {
    const world = await inWorld();
    const [ada, mira, space] = [await world.member(), await world.member('STAFF'), await world.space()];
    const { id } = await irritantBy(world, ada, space);
    const rootCauseId = await causeBy(world, mira, space, [id]);
    await actOn(world, mira, 'letGo', id);
    expect((await call(world, mira, { rootCauseId })).message).toBe(words.nothingGathered);
  });

  it('ends when somebody ends it, or when what it is about is fixed; it has no date', async () => {
    const world = await inWorld();
    const [ada, ben, mira] = [await world.member(), await world.member(), await world.member('STAFF')];
    const { id, number } = await irritantBy(world, ada, await world.space());
    await meToo(world, ben, id);
    const first = await call(world, mira, { irritantId: id });
    expect((await endCall(world, mira, first.call.id)).__typename).toBe('CallChanged');
    expect((await endCall(world, mira, first.call.id)).message).toContain('ended');
    expect((await endCall(world, mira, mira.id)).__typename).toBe('NotFound');
    const second = await call(world, mira, { irritantId: id });
    await act(world, mira, 'fixIrritant', { irritantId: id, words: 'Done.' });
    expect(await seen(world, null, number, 'call { id }')).toEqual({ call: null });
    const { call: ended } = await world
      .as(null)
      .run<{ call: { endedAt: string } }>(`{ call(id: "${second.call.id}") { endedAt } }`);
    expect(ended.endedAt).not.toBeNull();
    const names = Object.keys(
      (world.schema.getType('CallForIdeas') as unknown as { getFields: () => object }).getFields(),
    );
    expect(names.filter((name) => /due|until|deadline|closes/i.test(name))).toEqual([]);
  });

  it('shows itself only to those who see what it is about', async () => {
    const world = await inWorld();
    const [ada, mira, noah] = [
      await world.member(),
      await world.member('STAFF'),
      await world.member('STAFF'),
    ];
    const { id } = await irritantBy(world, mira, await world.space('STAFF'));
    await meToo(world, noah, id);
    const opened = await call(world, mira, { irritantId: id });
    const document = `{ call(id: "${opened.call.id}") { question } }`;
    expect(await world.as(ada).run(document)).toEqual({ call: null });
    expect(await world.as(noah).run(document)).toEqual({ call: { question: 'What would help?' } });
    const space = await world.space();
    expect(await post(world, ada, { spaceId: space.id, callId: opened.call.id })).toMatchObject({
      fields: [{ path: 'callId', code: 'UNKNOWN' }],
    });
  });
});

describe('ideas', () => {
  it('answer irritants and calls from the moment they are posted, or are not posted at all', async () => {
    const world = await inWorld();
    const [ada, ben, mira] = [await world.member(), await world.member(), await world.member('STAFF')];
    const [space, hidden] = [await world.space(), await world.space('STAFF')];
    const one = await irritantBy(world, ada, space);
    const two = await irritantBy(world, ada, space);
    const secret = await irritantBy(world, mira, hidden);
    const cause = await causeBy(world, mira, space, [two.id]);
    const opened = await call(world, mira, { rootCauseId: cause });
    const input = { spaceId: space.id };
    for (const irritantIds of [[secret.id], [one.id, ben.id], ['nothing']]) {
      expect(await post(world, ben, { ...input, irritantIds })).toMatchObject({ __typename: 'InvalidInput' });
    }
    expect(
      (await world.as(null).run<{ ideas: { totalCount: number } }>('{ ideas { totalCount } }')).ideas
        .totalCount,
    ).toBe(0);
    expect(
      await post(world, ben, { ...input, irritantIds: [one.id, one.id], callId: opened.call.id }),
    ).toMatchObject({
      idea: { irritants: [{ number: one.number }], rootCauses: [{ number: 1 }] },
    });
    expect(await seen(world, null, one.number, 'ideas { title }')).toEqual({ ideas: [{ title: 'Stay in' }] });
    const { call: asked } = await world
      .as(null)
      .run<{ call: unknown }>(`{ call(id: "${opened.call.id}") { ideas { title } } }`);
    expect(asked).toEqual({ ideas: [{ title: 'Stay in' }] });
    const secretCause = await causeBy(world, mira, hidden, [secret.id]);
    for (const rootCauseIds of [[secretCause], [cause, ben.id], ['nothing']]) {
      expect(await post(world, ben, { ...input, rootCauseIds })).toMatchObject({
        __typename: 'InvalidInput',
      });
    }
    expect(await post(world, ben, { ...input, rootCauseIds: [cause, cause] })).toMatchObject({
      idea: { irritants: [], rootCauses: [{ number: 1 }] },
    });
    await endCall(world, mira, opened.call.id);
    expect(await post(world, ben, { ...input, callId: opened.call.id })).toMatchObject({
      fields: [{ path: 'callId', code: 'INVALID' }],
    });
  });

  it('are shown as what they go on as after a merge, and as themselves after it is undone', async () => {
    const world = await inWorld();
    const [ben, mira, space] = [await world.member(), await world.member('STAFF'), await world.space()];
    const { id, number } = await irritantBy(world, ben, space);
    const [source, target] = [await postIdea(world, ben, space), await postIdea(world, mira, space)];
    await act(world, ben, 'linkIdeaToIrritant', { ideaId: source.id, irritantId: id });
    await act(world, mira, 'linkIdeaToIrritant', { ideaId: target.id, irritantId: id });
    const merge = async (sourceId: string, targetId: string): Promise<string> => {
      const { mergeIdeas } = await world.as(mira).run<{ mergeIdeas: { merge: { id: string } } }>(
        `mutation ($input: MergeIdeasInput!) { mergeIdeas(input: $input) {
          ... on IdeasMerged { merge { id } } ... on Problem { message } } }`,
        { input: { sourceId, targetId, why: 'The same.' } },
      );
      return mergeIdeas.merge.id;
    };
    const numbers = async (who: TestMember | null) =>
      ((await seen(world, who, number, 'ideas { number }')) as { ideas: { number: number }[] }).ideas.map(
        (idea) => idea.number,
      );
    const merged = await merge(source.id, target.id);
    expect(await numbers(ben), 'once, though two answered it').toEqual([target.number]);
    const { idea } = await world
      .as(null)
      .run<{ idea: unknown }>(`{ idea(number: ${target.number}) { irritants { number } } }`);
    expect(idea).toEqual({ irritants: [{ number }] });
    await act(world, mira, 'undoMerge', { mergeId: merged, why: 'They are not.' });
    expect(await numbers(ben)).toEqual([source.number, target.number]);
    await act(world, mira, 'unlinkIdeaFromIrritant', { ideaId: target.id, irritantId: id });
    await merge(source.id, target.id);
    expect(await numbers(ben), 'though only the other was linked').toEqual([target.number]);
    await act(world, mira, 'unlinkIdeaFromIrritant', { ideaId: target.id, irritantId: id });
    expect(await numbers(ben)).toEqual([]);
  });

  it('are linked later by their author or the team, once, and let go again', async () => {
    const world = await inWorld();
    const [ada, ben, mira] = [await world.member(), await world.member(), await world.member('STAFF')];
    const space = await world.space();
    const { id, number } = await irritantBy(world, ada, space);
    const secret = await irritantBy(world, mira, await world.space('STAFF'));
    const idea = await postIdea(world, ben, space);
    const linking = { ideaId: idea.id, irritantId: id };
    const link = (who: TestMember, input: Record<string, unknown>) =>
      act(world, who, 'linkIdeaToIrritant', input);
    const unlink = (who: TestMember) => act(world, who, 'unlinkIdeaFromIrritant', linking);
    expect((await link(ada, linking)).__typename).toBe('NotPossible');
    expect((await link(ben, { ...linking, irritantId: secret.id })).__typename).toBe('NotFound');
    expect((await link(ben, { ideaId: idea.id })).__typename).toBe('InvalidInput');
    expect((await unlink(ben)).message).toContain('does not answer');
    expect((await link(ben, linking)).__typename).toBe('IdeaAnswersChanged');
    expect((await link(mira, linking)).message).toContain('already');
    await link(mira, { ideaId: idea.id, irritantId: secret.id });
    const irritantsOf = async (who: TestMember | null): Promise<unknown> =>
      (await world.as(who).run<{ idea: object }>(`{ idea(number: ${idea.number}) { irritants { number } } }`))
        .idea;
    expect(await irritantsOf(null), 'what others may not see is not named').toEqual({
      irritants: [{ number }],
    });
    expect(await irritantsOf(mira)).toEqual({ irritants: [{ number }, { number: secret.number }] });
    await world.as(ben).run(`mutation { withdrawIdea(ideaId: "${idea.id}") { __typename } }`);
    expect(await seen(world, ben, number, 'ideas { id }')).toEqual({ ideas: [] });
    await world.as(ben).run(`mutation { restoreIdea(ideaId: "${idea.id}") { __typename } }`);
    await actOn(world, ada, 'withdrawIrritant', id);
    expect(await irritantsOf(null)).toEqual({ irritants: [] });
    await actOn(world, ada, 'restoreIrritant', id);
    expect((await unlink(ben)).__typename).toBe('IdeaAnswersChanged');
    expect(await irritantsOf(null)).toEqual({ irritants: [] });
  });
});

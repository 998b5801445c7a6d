import { DRAFT_BODY_MAX } from '@rapport/shared/limits';
import { expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { irritantBy } from '../../test/irritants.js';
import { conversationBy } from '../../test/threads.js';
import { codeOf, useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const SAVE = `mutation ($input: SaveDraftInput!) {
  saveDraft(input: $input) { ... on DraftSaved { draft { id kind subject body updatedAt } } ... on InvalidInput { fields { path code } } }
}`;
const READ = `query ($kind: DraftKind!, $subject: String!) { draft(kind: $kind, subject: $subject) { id body } }`;
const DISCARD = `mutation ($kind: DraftKind!, $subject: String!) {
  discardDraft(kind: $kind, subject: $subject) { ... on DraftDiscarded { draftId } }
}`;

it('is nobody else’s: not another member’s, not staff’s, not without signing in', async () => {
  const world = await inWorld();
  const [ada, ben, admin] = [await world.member(), await world.member(), await world.member('ADMIN')];
  const place = { kind: 'IDEA', subject: 'new' };
  const input = { ...place, body: '{"title":"mine"}' };
  for (const [document, variables] of [
    [SAVE, { input }],
    [READ, place],
    [DISCARD, place],
  ] as const) {
    expect(codeOf(await world.as(null).ask(document, variables))).toBe('UNAUTHENTICATED');
  }
  await world.as(ada).run(SAVE, { input });
  for (const other of [ben, admin]) {
    expect(await world.as(other).run(READ, place)).toEqual({ draft: null });
    expect(await world.as(other).run(DISCARD, place)).toEqual({ discardDraft: { draftId: null } });
  }
  expect(await world.as(ada).run(READ, place)).toMatchObject({ draft: { body: input.body } });
});

it('is kept once for each kind and subject, and gone when discarded', async () => {
  const world = await inWorld();
  const ada = world.as(await world.member());
  const place = { kind: 'COMMENT', subject: crypto.randomUUID() };
  const save = async (body: string): Promise<{ id: string }> =>
    (await ada.run<{ saveDraft: { draft: { id: string } } }>(SAVE, { input: { ...place, body } })).saveDraft
      .draft;
  const first = await save('{"text":"a"}');
  const second = await save('{"text":"ab"}');
  expect(second.id).toBe(first.id);
  expect(await ada.run(READ, place)).toEqual({ draft: { id: first.id, body: '{"text":"ab"}' } });
  expect(await ada.run(DISCARD, place)).toEqual({ discardDraft: { draftId: first.id } });
  expect(await ada.run(READ, place)).toEqual({ draft: null });
  expect(await ada.run(DISCARD, { ...place, subject: 'no such: thing' })).toEqual({
    discardDraft: { draftId: null },
  });
});

it('names the field that cannot be kept', async () => {
  const world = await inWorld();
  const ada = world.as(await world.member());
  for (const [change, field] of [
    [{ subject: 'a b' }, { path: 'subject', code: 'INVALID' }],
    [{ body: 'no JSON' }, { path: 'body', code: 'INVALID' }],
    [{ body: `"${'x'.repeat(DRAFT_BODY_MAX)}"` }, { path: 'body', code: 'TOO_LONG' }],
  ] as const) {
    const input = { kind: 'IDEA', subject: 'new', body: '{}', ...change };
    expect(await ada.run(SAVE, { input })).toEqual({ saveDraft: { fields: [field] } });
  }
});

it('keeps the newest two hundred of one member', async () => {
  const world = await inWorld();
  const [ada, ben] = [world.as(await world.member()), world.as(await world.member())];
  await ben.run(SAVE, { input: { kind: 'IDEA', subject: 'new', body: '{}' } });
  for (let i = 0; i <= 200; i += 1) {
    world.clock.advance({ seconds: 1 });
    await ada.run(SAVE, { input: { kind: 'IDEA', subject: `space-${i}`, body: '{}' } });
  }
  const read = (subject: string): Promise<unknown> => ada.run(READ, { kind: 'IDEA', subject });
  expect(await read('space-0')).toEqual({ draft: null });
  expect(await read('space-1')).not.toEqual({ draft: null });
  expect(await ben.run(READ, { kind: 'IDEA', subject: 'new' })).not.toEqual({ draft: null });
});

it('says what each draft belongs to, as far as its owner may see that today', async () => {
  const world = await inWorld();
  const [author, staff] = [await world.member(), await world.member('STAFF')];
  const [open, closed] = [await world.space(), await world.space('STAFF')];
  const idea = await postIdea(world, author, open);
  const { conversationId } = await conversationBy(world, author, open.id);
  const irritant = await irritantBy(world, author, open);
  const hidden = await postIdea(world, staff, closed);
  const hurting = await irritantBy(world, staff, closed);
  const reader = world.as(await world.member());
  const places = [
    ['IDEA', 'new', null],
    ['IDEA', idea.id, { id: idea.id }],
    ['COMMENT', idea.threadId, { id: idea.id }],
    ['COMMENT', `${idea.threadId}:${crypto.randomUUID()}`, { id: idea.id }],
    ['CONVERSATION', conversationId, { id: conversationId }],
    ['IRRITANT', irritant.id, { id: irritant.id }],
    ['REPORT', irritant.id, { id: irritant.id }],
    ['COMMENT', irritant.threadId, { id: irritant.id }],
    ['COMMENT', hidden.threadId, null],
    ['REPORT', hurting.id, null],
    ['ANSWER', hidden.id, null],
    ['PROMISE', `${idea.id}:make`, { id: idea.id }],
    ['PROMISE', `${conversationId}:make`, { id: conversationId }],
    ['PROMISE', `${hidden.id}:make`, null],
  ] as const;
  for (const [kind, subject] of places) {
    await reader.run(SAVE, { input: { kind, subject, body: '{}' } });
  }
  const { viewer } = await reader.run<{ viewer: { drafts: { kind: string; subject: string }[] } }>(
    `{ viewer { drafts { kind subject about { ... on Idea { id } ... on Conversation { id } ... on Irritant { id } } } } }`,
  );
  expect(viewer.drafts).toHaveLength(places.length);
  for (const [kind, subject, about] of places) {
    expect(viewer.drafts).toContainEqual({ kind, subject, about });
  }
});

import { expect, it } from 'vitest';
import { pathOfDraft, wordsOfDraft, type MyDraft } from './draft-words';

const idea = { __typename: 'Idea' as const, id: 'i', title: 'Read the meter', path: '/ideas/7-read' };
const hurts = { __typename: 'Irritant' as const, id: 'h', title: 'It hurts', path: '/irritants/3-hurts' };
const draft = (more: Partial<MyDraft>): MyDraft => ({
  __typename: 'Draft',
  id: 'd',
  kind: 'IDEA',
  subject: 'new',
  body: '{}',
  updatedAt: '2026-11-20T12:00:00Z',
  about: null,
  ...more,
});

it.each([
  [{ subject: 'new' }, '/ideas/new'],
  [{ kind: 'CONVERSATION', subject: 'new' }, '/conversations/new'],
  [{ kind: 'IRRITANT', subject: 'new' }, '/irritants/new'],
  [{ kind: 'IRRITANT', subject: 'h', about: hurts }, '/irritants/3-hurts/edit'],
  [{ kind: 'REPORT', subject: 'h', about: hurts }, '/irritants/3-hurts'],
  [{ subject: 'i', about: idea }, '/ideas/7-read/edit'],
  [{ kind: 'COMMENT', subject: 'thread', about: idea }, '/ideas/7-read#replies'],
  [{ kind: 'COMMENT', subject: 'thread:c1', about: idea }, '/ideas/7-read#comment-c1'],
  [{ kind: 'ANSWER', subject: 'i', about: idea }, '/ideas/7-read'],
  [{ kind: 'READ_BACK', subject: 'i:r', about: idea }, '/ideas/7-read'],
  [{ kind: 'LATE_NOTE', subject: 'i', about: idea }, '/ideas/7-read#late'],
  [{ kind: 'DIFFERENCE', subject: 'i', about: idea }, '/ideas/7-read/differences?new'],
  [{ kind: 'DIFFERENCE', subject: 'i:d', about: idea }, '/ideas/7-read/differences'],
  [{ kind: 'RECOVERY', subject: 'r:LEARNED' }, '/recoveries/r'],
  [{ kind: 'PROMISE', subject: 'a:make', about: idea }, '/ideas/7-read'],
  [{ kind: 'PROMISE', subject: 'a:make' }, null],
  [{ kind: 'PROMISE', subject: 'p:move' }, '/promises/p'],
  [{ kind: 'COMMENT', subject: 'thread' }, null],
] as const)('goes on with %o at %s', (more, path) => expect(pathOfDraft(draft(more))).toBe(path));

it('reads what a form saved, and survives what no form would', () => {
  expect(wordsOfDraft({ body: '{"title":" A kettle ","text":"that waits"}' })).toEqual({
    title: 'A kettle',
    text: 'that waits',
  });
  expect(wordsOfDraft({ body: '{"position":"It is enough."}' }).text).toBe('It is enough.');
  for (const body of ['', 'null', '3', '{"title":4}']) {
    expect(wordsOfDraft({ body })).toEqual({ title: '', text: '' });
  }
  expect(wordsOfDraft({ body: JSON.stringify({ text: 'word '.repeat(100) }) }).text).toMatch(/word…$/);
});

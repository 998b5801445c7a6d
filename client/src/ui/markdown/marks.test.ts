import { describe, expect, it } from 'vitest';
import { mark, mentionAt } from './marks';

describe('mark', () => {
  it('puts signs around the selected words and keeps them selected', () => {
    expect(mark('bold', 'no', 'bold')).toEqual({ text: '**no**', selectFrom: 2, selectTo: 4 });
  });

  it('selects the address of a link, which is what has to be typed next', () => {
    const { text, selectFrom, selectTo } = mark('link', 'here', 'words');
    expect(text).toBe('[here](https://)');
    expect(text.slice(selectFrom, selectTo)).toBe('https://');
  });

  it('marks each line of a list', () => {
    expect(mark('list', 'a\nb', 'item').text).toBe('- a\n- b');
  });
});

describe('mentionAt', () => {
  it('finds the name being typed', () => {
    expect(mentionAt('Hello @Mir', 10)).toEqual({ from: 6, prefix: 'Mir' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, prefix: '' });
  });

  it('leaves addresses of mail alone', () => {
    expect(mentionAt('write to a@b', 12)).toBeNull();
  });
});

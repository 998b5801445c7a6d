import { describe, expect, it } from 'vitest';
import { mark, mentionAt, pullQuote } from './marks';

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

describe('pullQuote', () => {
  const text = 'She called. Then the line went.\n\nLater it came back.';
  const put = (from: number, to: number) => {
    const { at, text: words, selectFrom, selectTo } = pullQuote(text, { from, to }, 'words');
    const whole = text.slice(0, at) + words + text.slice(at);
    return [whole, whole.slice(at + selectFrom, at + selectTo)];
  };

  it('says a sentence again after its paragraph, and leaves it where it was told', () => {
    expect(put(0, 11)).toEqual([
      'She called. Then the line went.\n\n> She called.\n\nLater it came back.',
      'She called.',
    ]);
    expect(put(33, 52)[0]).toBe(`${text}\n\n> Later it came back.\n\n`);
  });

  it('makes its place where nothing is selected, and in an empty text', () => {
    expect(put(4, 4)).toEqual(['She called. Then the line went.\n\n> words\n\nLater it came back.', 'words']);
    expect(pullQuote('', { from: 0, to: 0 }, 'words').text).toBe('> words\n\n');
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

import { expect, it } from 'vitest';
import { line, longText } from './fields.js';

const codes = (schema: ReturnType<typeof line>, text: string): string[] | null =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? null;

it('does not take what nobody can see for words', () => {
  for (const text of [' ', '\u3164', '\u00AD\u034F', '\u200B\u200B', '\u2800', '\u{E0041}', '\uFFA0\u200D']) {
    const shown = JSON.stringify(text);
    expect(codes(line(80), text), `line ${shown}`).toEqual(['REQUIRED']);
    expect(codes(longText(80), text), `text ${shown}`).toEqual(['REQUIRED']);
  }
});

it('takes words of every script, and signs', () => {
  for (const text of ['Ada', 'Łukasz', '李', 'نور', 'ไทย', '👩‍👩‍👧', '1', '·', 'क्‍ष']) {
    expect(line(80).parse(text)).toBe(text);
    expect(longText(80).parse(text)).toBe(text);
  }
});

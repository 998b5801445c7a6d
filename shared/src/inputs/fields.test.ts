import { expect, it } from 'vitest';
import { line, localDate, longText, secureAddress, webAddress } from './fields.js';

const codes = (schema: ReturnType<typeof line>, text: string): string[] | null =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? null;

it('asks for a day that is missing, and says of anything else that it is no day', () => {
  const codeOf = (day: string) => localDate.safeParse(day).error?.issues[0]?.message ?? null;
  expect(['', 'soon', '2026-02-30', '2026-02-28'].map(codeOf)).toEqual([
    'REQUIRED',
    'NOT_A_DATE',
    'NOT_A_DATE',
    null,
  ]);
});

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

it('takes an address that says where it leads, and no other', () => {
  for (const address of ['https://example.org/a?b#c', ' https://example.org ', 'https://münchen.example/ü']) {
    expect(secureAddress.safeParse(address).success, address).toBe(true);
  }
  for (const address of ['http://example.org', 'javascript:alert(1)', '//example.org', 'https://', '']) {
    expect(secureAddress.safeParse(address).success, address).toBe(false);
  }
  // The part before the @ is what people read.
  for (const address of ['https://bank.example@evil.example/', 'https://a:b@evil.example/']) {
    expect(secureAddress.safeParse(address).success, address).toBe(false);
    expect(webAddress.safeParse(address).success, address).toBe(false);
  }
  expect(webAddress.safeParse('http://example.org').success).toBe(true);
});

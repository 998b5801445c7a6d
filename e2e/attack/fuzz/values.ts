import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { MARKUP } from '../payloads.ts';
import type { Ids } from './ids.ts';
import type { Random } from './random.ts';

/** Texts that have broken something somewhere: in SQL, JSON, HTML, paths, formats, or by their encoding. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\n',
  '\t',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u0301'.repeat(200),
  '👩‍👩‍👧',
  'ﷺ'.repeat(50),
  'שלום عالم',
  '%',
  '_',
  '\\',
  '%s%n%x',
  '%00',
  '${7*7}',
  '{{7*7}}',
  '../..',
  '/etc/passwd',
  'C:\\',
  'file:/x',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '0x10',
  '1e309',
  '٣',
  '9'.repeat(40),
  'x'.repeat(121),
  'x'.repeat(10_001),
  'x'.repeat(50_000),
  "'",
  "''",
  '"',
  "'; drop table idea; --",
  "' or '1'='1",
  '$1',
  '$$',
  ':*',
  '& |',
  '((',
  '\\x00',
  '{"a":1}',
  '[]',
  '{',
  '[a](javascript:alert(1))',
  '@'.repeat(300),
  '*'.repeat(3_000),
  '> '.repeat(1_000),
  '`'.repeat(999),
  'W10',
  'WyIxIiwieCJd',
  'eyJhIjoxfQ',
  'Europe/Nowhere',
  'UTC',
  'en',
  'zh-Hant-TW',
  'xx-invalid-'.repeat(20),
  '2026-02-30',
  '2030-01-01',
  '+275760-09-13',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01',
  '2030-01-01T00:00:00Z',
  '#0f5c5c',
  '#0f5c5',
  'a@b',
  'a@example.org',
  'https://example.org',
  'javascript:x',
  'new',
  '__proto__',
  'constructor',
  'toString',
  'the meter in the stairs',
  'three plain words here',
];
const NUMBERS: readonly number[] = [
  -1,
  0,
  1,
  2,
  20,
  50,
  51,
  100,
  255,
  32_768,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  1.5,
  -0,
  1e21,
  1e308,
];
const WRONG: readonly unknown[] = [
  null,
  {},
  [],
  [[]],
  true,
  0,
  'x',
  { a: { b: [1] } },
  1.5,
  [null],
  { length: 1 },
];

/** Makes values for arguments: mostly of the right type, some hostile, some wrong. */
export class Values {
  private readonly random: Random;
  private readonly ids: Ids;
  /** Nothing of a wrong type and few hostile texts, so that the operation gets as far as it can. */
  readonly calm: boolean;

  constructor(random: Random, ids: Ids) {
    this.random = random;
    this.ids = ids;
    this.calm = random.once(2);
  }

  /** True once in so many times, but never while calm. */
  private wildly(inSoMany: number): boolean {
    return this.random.once(inSoMany) && !this.calm;
  }

  /** @param name of the argument or field, which says what kind of id it wants. */
  of(type: GraphQLInputType, name: string, depth = 0): unknown {
    const { random } = this;
    if (this.wildly(60)) return random.pick(WRONG);
    if (isNonNullType(type)) return this.wildly(80) ? null : this.of(type.ofType, name, depth);
    if (isListType(type)) {
      const length = this.wildly(25) ? 300 : random.below(4);
      return Array.from({ length }, () => this.of(type.ofType, name, depth + 1));
    }
    if (isEnumType(type)) return this.wildly(20) ? random.pick(TEXTS) : random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => (isNonNullType(field.type) && !this.wildly(60)) || random.once(2),
      );
      const values = Object.fromEntries(
        fields.map((field) => [field.name, this.of(field.type, field.name, depth + 1)]),
      );
      return this.wildly(40) ? { ...values, role: 'ADMIN' } : values;
    }
    return this.leaf(type.name, name);
  }

  private leaf(type: string, name: string): unknown {
    const { random } = this;
    switch (type) {
      case 'Int':
      case 'Float':
        return this.wildly(3) ? random.pick(NUMBERS) : random.below(20) + 1;
      case 'Boolean':
        return random.once(2);
      case 'UUID':
        return this.wildly(8) ? random.pick(TEXTS) : this.ids.any(random);
      case 'ID':
        return this.wildly(8) ? random.pick(TEXTS) : this.ids.for(name, random);
      default:
        if (/slug|space|tag/i.test(name) && !random.once(4)) return this.ids.for('slug', random);
        if (/^after$/.test(name) && !random.once(4)) return this.ids.for('cursor', random);
        return this.text(name);
    }
  }

  private text(name: string): string {
    const { random } = this;
    if (this.calm && /email/i.test(name)) return `fuzz${random.below(1_000)}@example.org`;
    if (this.calm && name === 'timeZone') return 'Europe/Berlin';
    if (this.calm && name === 'language') return random.pick(['en', 'de', 'zh-TW']);
    if (this.calm && /url$/i.test(name)) return 'https://example.org/terms';
    return random.once(3)
      ? random.pick(TEXTS)
      : random.once(4)
        ? random.pick(MARKUP)
        : `plain words ${random.below(1_000)}`;
  }
}

import {
  constantFrom,
  double,
  integer,
  oneof,
  string,
  type Arbitrary,
  type GeneratorValue,
} from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A request as a caller may send it, sensible or not. */
export interface AnyRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** Words that have broken something somewhere: in SQL, JSON, HTML, paths, or by their encoding. */
const WORDS = constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '👩‍👩‍👧',
  '%',
  '_',
  '\\',
  "'; drop table idea; --",
  '<script>',
  '../..',
  '{"a":1}',
  '[]',
  'null',
  '-1',
  '1e309',
  '9'.repeat(40),
  'x'.repeat(20_000),
  '[a](javascript:alert(1))',
  '@'.repeat(300),
  '*'.repeat(3_000),
  `${'> '.repeat(800)}x`,
  'W10',
  'WyIxIiwieCJd',
  'Europe/Nowhere',
  '2026-02-30',
  '#0f5c5',
  'a@b',
);
const TEXT = oneof(WORDS, string({ maxLength: 60 }));
const NUMBER = oneof(
  integer({ min: -2, max: 60 }),
  constantFrom(2_147_483_647, -2_147_483_648, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1.5),
  double(),
);
const WRONG: Arbitrary<unknown> = constantFrom<unknown>(null, {}, [], [[]], true, 0, 'x', { a: { b: [1] } });

const ofText = (): Arbitrary<string> => TEXT;
const ofNumber = (): Arbitrary<number> => NUMBER;
const ofWrong = (): Arbitrary<unknown> => WRONG;

/** One of a list. Only its place is chosen: fast-check compares what it is given, and schemas are circular. */
export function pick<Value>(choose: GeneratorValue, values: readonly Value[]): Value {
  return values[choose(integer, { min: 0, max: values.length - 1 })] as Value;
}

/** Makes requests from a schema: fields and values at random, most of them of the right type. */
export class RequestMaker {
  private variables: Record<string, unknown> = {};
  private definitions: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    /** Ids that exist, so that some requests find something. */
    private readonly ids: readonly string[],
    private readonly choose: GeneratorValue,
  ) {}

  make(): AnyRequest {
    this.variables = {};
    this.definitions = [];
    const kind = pick(this.choose, ['query', 'query', 'mutation'] as const);
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const fields = Object.values(root?.getFields() ?? {});
    const count = kind === 'query' ? this.choose(integer, { min: 1, max: 3 }) : 1;
    const selected = Array.from(
      { length: count },
      (_, index) => `f${index}: ${this.field(pick(this.choose, fields), 1)}`,
    );
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return { query: `${kind} ${definitions} { ${selected.join(' ')} }`, variables: this.variables };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || this.choose(integer, { min: 0, max: 1 }) === 1)
      .map((argument) => {
        const name = `v${this.definitions.length}`;
        this.definitions.push(`$${name}: ${argument.type.toString()}`);
        this.variables[name] = this.value(argument.type, 0);
        return `${argument.name}: $${name}`;
      });
    const values = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${field.name}${values}${this.selection(field.type, depth)}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) {
      return '';
    }
    if (isUnionType(named)) {
      const parts = named
        .getTypes()
        .map((member) => `... on ${member.name}${this.selection(member, depth + 1)}`);
      return ` { __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(named) && !isInterfaceType(named)) {
      return ' { __typename }';
    }
    const fields = Object.values(named.getFields()).filter(
      (field) => depth < 6 || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) {
      return ' { __typename }';
    }
    const names = new Set(Array.from({ length: 4 }, () => pick(this.choose, fields)));
    return ` { __typename ${[...names].map((field) => this.field(field, depth + 1)).join(' ')} }`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (this.choose(integer, { min: 0, max: 80 }) === 0) {
      return this.choose(ofWrong);
    }
    if (isNonNullType(type)) {
      return this.value(type.ofType, depth);
    }
    if (isListType(type)) {
      return Array.from({ length: this.choose(integer, { min: 0, max: 3 }) }, () =>
        this.value(type.ofType, depth),
      );
    }
    if (isEnumType(type)) {
      return pick(this.choose, type.getValues()).name;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.choose(integer, { min: 0, max: 1 }) === 1,
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth + 1)]));
    }
    return this.leaf(type.name);
  }

  private leaf(name: string): unknown {
    switch (name) {
      case 'Int':
      case 'Float':
        return this.choose(integer, { min: 0, max: 5 }) === 0
          ? this.choose(ofNumber)
          : this.choose(integer, { min: 0, max: 30 });
      case 'Boolean':
        return pick(this.choose, [true, false]);
      case 'ID':
        return pick(this.choose, [true, true, false]) ? pick(this.choose, this.ids) : this.choose(ofText);
      case 'UUID':
        return pick(this.choose, [...this.ids, '00000000-0000-4000-8000-000000000000']);
      default:
        return this.choose(ofText);
    }
  }
}

const DAMAGE = [
  '',
  '{',
  '}',
  '(',
  ')',
  '...',
  '$',
  '"',
  '"""',
  '@skip(if: true)',
  '\u0000',
  '\ud800',
  '#',
  '!',
  '[',
  '{a'.repeat(200),
  '...F fragment F on Query {...F}',
  '@a '.repeat(50),
  'first: 99999',
];

/** Breaks a document as a careless or a hostile caller would. */
export function damaged(query: string, choose: GeneratorValue): string {
  const at = choose(integer, { min: 0, max: query.length });
  const to = Math.min(query.length, at + choose(integer, { min: 0, max: 12 }));
  const instead = pick(choose, DAMAGE);
  return query.slice(0, at) + instead + query.slice(to);
}

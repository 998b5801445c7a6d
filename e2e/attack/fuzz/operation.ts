import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import type { Ids } from './ids.ts';
import type { Random } from './random.ts';
import type { Operation, RootField } from './schema.ts';
import { Values } from './values.ts';

/** One operation as it goes over the wire. */
export interface Case {
  operation: Operation;
  field: string;
  query: string;
  variables: unknown;
}

const DAMAGE: readonly string[] = [
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
  ' fragment F on Query {...F}',
  '@a '.repeat(50),
  'first: 99999',
  ' __schema { types { name } } ',
  '😀',
  '\\u0000',
  ': null',
];
const WRONG_VARIABLES: readonly unknown[] = [{}, null, [], 'x', 7, { v0: [[[]]] }, { v0: null }];

/** Makes operations for root fields: most of them fit the schema, some are damaged. */
export class OperationMaker {
  private readonly random: Random;
  private readonly values: Values;
  private variables: Record<string, unknown> = {};
  private definitions: string[] = [];
  private aliases = 0;

  constructor(random: Random, ids: Ids) {
    this.random = random;
    this.values = new Values(random, ids);
  }

  make(operation: Operation, root: RootField): Case {
    const { random } = this;
    this.variables = {};
    this.definitions = [];
    this.aliases = 0;
    const selected = this.field(root, 1);
    const again = operation === 'query' && random.once(12) ? ` b: ${this.field(root, 1)}` : '';
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    const query = `${operation} ${random.once(10) ? 'Named' : ''}${definitions} { ${selected}${again} }`;
    const made = { operation, field: root.name, query, variables: this.variables as unknown };
    if (this.values.calm) return made;
    if (random.once(5)) made.query = this.damaged(query);
    if (random.once(15)) made.variables = random.pick(WRONG_VARIABLES);
    return made;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this;
    const given = field.args
      .filter((argument) => isNonNullType(argument.type) || random.once(2))
      .map((argument) => {
        const name = `v${this.definitions.length}`;
        this.definitions.push(`$${name}: ${argument.type.toString()}`);
        // Deep inside, huge pages only say that the cost is too high.
        this.variables[name] =
          argument.name === 'first' && depth > 1
            ? random.below(3) + 1
            : this.values.of(argument.type, argument.name);
        return `${argument.name}: $${name}`;
      });
    const values = given.length > 0 ? `(${given.join(', ')})` : '';
    const alias =
      depth > 1 && random.once(15) && this.aliases < 12 ? `a${(this.aliases += 1)}_${field.name}: ` : '';
    const directive =
      depth > 1 && random.once(40) ? ` @${random.pick(['skip', 'include'])}(if: ${random.once(2)})` : '';
    return `${alias}${field.name}${values}${directive}${this.selection(field.type, depth)}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isUnionType(named)) {
      const parts = named.getTypes().map((one) => `... on ${one.name}${this.selection(one, depth + 1)}`);
      return ` { __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(named) && !isInterfaceType(named)) return ' { __typename }';
    const all = Object.values(named.getFields());
    const fields = all.filter((field) => depth < 6 || isLeafType(getNamedType(field.type)));
    if (fields.length === 0) return ' { __typename }';
    const names = new Set(Array.from({ length: depth < 3 ? 4 : 2 }, () => this.random.pick(fields)));
    // What later operations ask about.
    for (const field of all)
      if (/^(id|slug|cursor|node|edges)$/.test(field.name) && fields.includes(field)) names.add(field);
    const inside = [...names].map((field) => this.field(field, depth + 1)).join(' ');
    return this.random.once(20) ? ` { __typename ... { ${inside} } }` : ` { __typename ${inside} }`;
  }

  private damaged(query: string): string {
    const at = this.random.below(query.length);
    const to = Math.min(query.length, at + this.random.below(12));
    return query.slice(0, at) + this.random.pick(DAMAGE) + query.slice(to);
  }
}

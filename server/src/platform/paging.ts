import { PAGE_MAX } from '@rapport/shared/limits';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import words from '../locales/en/paging.json' with { type: 'json' };
import { badInput } from './errors.js';
import { fill } from './words.js';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items, from 1 to 50.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the item before the first wanted.' })
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** @throws BAD_USER_INPUT when `first` is not from 1 to 50. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX) {
    throw badInput(fill(words.first, { max: PAGE_MAX }));
  }
  return first;
}

type CursorPart = string | number | null;

/** What a part of a cursor is compared with: text, a whole number, an id, a moment, or a fraction kept as text. */
export type PartType = 'string' | 'number' | 'uuid' | 'moment' | 'decimal';

/** A cursor holds the sort key and id of its item; callers treat it as opaque. */
export function encodeCursor(parts: CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The parts of a cursor, or null without one.
 *
 * @param types what each part must be; anything else came from somewhere else.
 * @throws BAD_USER_INPUT when it is none of ours.
 */
export function decodeCursor(
  cursor: string | null | undefined,
  types: readonly PartType[],
): CursorPart[] | null {
  if (cursor == null) {
    return null;
  }
  const parts = parse(cursor);
  if (
    !Array.isArray(parts) ||
    parts.length !== types.length ||
    !types.every((type, i) => fits(parts[i], type))
  ) {
    throw badInput(words.cursor);
  }
  return parts as CursorPart[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Postgres refuses what its types cannot hold, in the middle of a statement, so it is looked at before. */
function fits(part: unknown, type: PartType): boolean {
  switch (type) {
    case 'uuid':
      return isUuid(part);
    case 'moment':
      return typeof part === 'string' && isMoment(part);
    case 'number':
      return part === null || (Number.isInteger(part) && Math.abs(part as number) < INTEGER_END);
    case 'decimal':
      return part === '-Infinity' || (typeof part === 'string' && isDecimal(part));
    case 'string':
      return typeof part === 'string' && part.length <= 200 && !part.includes('\0');
  }
}

/** One past the largest number of an integer column. */
const INTEGER_END = 2 ** 31;
/** A calendar begins with the year 1. */
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00.000Z');

/** As `toISOString` writes it, which is how moments get into cursors; a day like 31 February is none. */
function isMoment(text: string): boolean {
  const time = /^\d{4}-/.test(text) ? Date.parse(text) : Number.NaN;
  return time >= FIRST_MOMENT && new Date(time).toISOString() === text;
}

function isDecimal(text: string): boolean {
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // What becomes nothing only by rounding is too small for the column too.
  return Number.isFinite(number) && (number !== 0 || /^-?[0.]+(e|$)/.test(text));
}

/** Whether a value can be compared with a uuid column at all. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * A page of rows that were read as one more than asked for.
 *
 * @param rows up to `first` + 1 of them, in order.
 */
export function connectionOf<Node>(
  rows: Node[],
  first: number,
  after: string | null | undefined,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

export function emptyConnection<Node>(): Connection<Node> {
  return connectionOf<Node>([], 1, null, () => '');
}

/** The GraphQL type of one edge of a list of `node`. */
export function edgeType<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Edge<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.`, simpleResolvers: true })
  class EdgeOfNode {
    @Field(() => String, { description: 'Where it stands in the list.' })
    cursor!: string;

    @Field(node, { description: 'The item itself.' })
    node!: Node;
  }
  return EdgeOfNode as unknown as ClassType<Edge<Node>>;
}

/** The GraphQL type of a page of `node`; extend it to add fields such as a total. */
export function connectionType<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): abstract new () => Connection<Node> {
  const EdgeOfNode = edgeType(name, node);

  @ObjectType({ simpleResolvers: true })
  abstract class ConnectionOfNode {
    @Field(() => [EdgeOfNode], { description: 'The items with their cursors.' })
    edges!: Edge<Node>[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
  }
  return ConnectionOfNode as unknown as abstract new () => Connection<Node>;
}

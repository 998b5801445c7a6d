import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { at } from '../http.ts';
import type { Caller } from '../caller.ts';

export const OPERATIONS = ['query', 'mutation', 'subscription'] as const;
export type Operation = (typeof OPERATIONS)[number];
export type RootField = GraphQLField<unknown, unknown>;

/** The schema as the running server tells it to anybody. */
export async function readSchema(visitor: Caller): Promise<GraphQLSchema> {
  const answer = await visitor.graphql(getIntrospectionQuery());
  const data = at(answer.json, 'data');
  if (!data) throw new Error(`The schema was not told: ${answer.status} ${answer.text.slice(0, 200)}`);
  return buildClientSchema(data as IntrospectionQuery);
}

export function rootFields(schema: GraphQLSchema): { operation: Operation; field: RootField }[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return OPERATIONS.flatMap((operation) =>
    Object.values(roots[operation]?.getFields() ?? {}).map((field) => ({ operation, field })),
  );
}

const LEAVES: Record<string, string> = {
  ID: '"00000000-0000-7000-8000-000000000000"',
  UUID: '"00000000-0000-4000-8000-000000000000"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  LocalDate: '"2030-01-01"',
  DateTime: '"2030-01-01T00:00:00Z"',
};

/** The smallest document that calls a root field, about things that are not there. */
export function smallestDocument(operation: Operation, field: RootField): string {
  const given = field.args
    .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
    .map((argument) => `${argument.name}: ${literal(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection} }`;
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (!isInputObjectType(type)) return LEAVES[type.name] ?? '"none"';
  const needed = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
}

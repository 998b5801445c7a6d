import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

const LEAVES: Record<string, string> = {
  ID: '"00000000-0000-7000-8000-000000000000"',
  UUID: '"00000000-0000-4000-8000-000000000000"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  LocalDate: '"2030-01-01"',
  DateTime: '"2030-01-01T00:00:00Z"',
};

/** Some value that the type takes, as it stands in a document; everything optional is left out. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) {
    return literal(type.ofType);
  }
  if (isListType(type)) {
    return `[${literal(type.ofType)}]`;
  }
  if (isEnumType(type)) {
    return type.getValues()[0]?.name ?? 'null';
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return LEAVES[type.name] ?? '"none"';
}

/** The smallest document that calls one root field. */
export function documentFor(
  operation: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): string {
  const given = field.args
    .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
    .map((argument) => `${argument.name}: ${literal(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection} }`;
}

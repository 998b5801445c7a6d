import { visit, type DocumentNode, type GraphQLSchema } from 'graphql';

type Kinds = Record<string, string[]>;

/** What documents ask for fields `on`: interfaces and unions with the types they may be, and plain types apart. */
export function askedOn(
  schema: GraphQLSchema,
  documents: DocumentNode[],
): { possibleTypes: Kinds; plain: Kinds } {
  const asked = new Set<string>();
  const add = ({ typeCondition }: { typeCondition?: { name: { value: string } } }) => {
    if (typeCondition) asked.add(typeCondition.name.value);
  };
  for (const document of documents) visit(document, { FragmentDefinition: add, InlineFragment: add });

  const possibleTypes: Kinds = {};
  const plain: Kinds = {};
  for (const name of [...asked].toSorted()) {
    const type = schema.getType(name);
    if (!type || !('getTypes' in type || 'getInterfaces' in type)) continue;
    const possible = schema.getPossibleTypes(type as Parameters<GraphQLSchema['getPossibleTypes']>[0]);
    if (possible.length > 0) possibleTypes[name] = possible.map((one) => one.name).toSorted();
    else plain[name] = [];
  }
  return { possibleTypes, plain };
}

/**
 * Which types an interface or a union may be, so that the cache knows that an InvalidInput is a Problem: only of those
 * that a document asks for fields `on`. Every page loads this, and nobody would look the others up. While developing,
 * Apollo warns of every type it has not heard of, so the plain ones are named as well.
 */
export function plugin(schema: GraphQLSchema, files: { document?: DocumentNode }[]): string {
  const { possibleTypes, plain } = askedOn(
    schema,
    files.flatMap(({ document }) => document ?? []),
  );
  return `const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes)};
const plain: Record<string, string[]> = import.meta.env.DEV ? ${JSON.stringify(plain)} : {};
export default { possibleTypes: { ...plain, ...possibleTypes } };
`;
}

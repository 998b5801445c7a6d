import { visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * Which types an interface or a union may be, so that the cache knows that an InvalidInput is a Problem: only of those
 * that a document asks for fields `on`. Every page loads this, and nobody would look the others up.
 */
export function plugin(schema: GraphQLSchema, files: { document?: DocumentNode }[]): string {
  const asked = new Set<string>();
  for (const { document } of files)
    if (document) visit(document, { NamedType: ({ name }) => void asked.add(name.value) });

  const possibleTypes: Record<string, string[]> = {};
  for (const name of [...asked].toSorted()) {
    const type = schema.getType(name);
    if (type && ('getTypes' in type || 'getInterfaces' in type)) {
      const possible = schema.getPossibleTypes(type as Parameters<GraphQLSchema['getPossibleTypes']>[0]);
      if (possible.length > 0) possibleTypes[name] = possible.map((one) => one.name).toSorted();
    }
  }
  return `export default ${JSON.stringify({ possibleTypes }, null, 2)};`;
}

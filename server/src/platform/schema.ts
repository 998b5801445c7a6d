import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { assertEveryRootFieldIsDeclared } from './access.js';
import type { FeatureModule } from './module.js';

export { GraphQLDateTime as DateTime, GraphQLLocalDate as LocalDate, GraphQLUUID as UUID };

/**
 * The schema of all features.
 *
 * @throws when a root field does not say who may call it.
 */
export async function schemaOf(modules: readonly FeatureModule[]): Promise<GraphQLSchema> {
  const resolvers = modules.flatMap((module) => module.resolvers ?? []);
  const schema = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<() => object>,
    // Inputs are parsed by the command runner with the schemas that the forms use too.
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
  });
  assertEveryRootFieldIsDeclared(schema);
  return schema;
}

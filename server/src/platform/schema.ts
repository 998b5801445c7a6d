import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import { assertEveryRootFieldIsDeclared } from './access.js';
import type { FeatureModule } from './module.js';

export { GraphQLLocalDate as LocalDate, GraphQLUUID as UUID };

/** Subscriptions bring their own source (live-topic.ts); type-graphql only insists that there is another. */
const unused = (): never => {
  throw new Error('A subscription lacks its own `subscribe`.');
};
const NO_PUB_SUB: PubSub = { publish: unused, subscribe: unused };

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
    pubSub: NO_PUB_SUB,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
  });
  assertEveryRootFieldIsDeclared(schema);
  return schema;
}

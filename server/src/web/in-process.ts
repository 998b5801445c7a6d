import { execute, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { presentError } from '../platform/graphql/errors.js';
import type { Execute } from './client-build.js';

/** Runs the operations of one page, and remembers whether the database was there for them. */
export interface PageExecution {
  execute: Execute;
  wasUnavailable(): boolean;
}

/**
 * Runs a page's operations in this process, as the person who asked for it. They come from our own build, where they
 * were checked against the schema, so they are not validated again.
 */
export function executionFor(schema: GraphQLSchema, context: RequestContext): PageExecution {
  let unavailable = false;
  return {
    wasUnavailable: () => unavailable,
    async execute({ query, variables, operationName }) {
      const { data, errors } = await execute({
        schema,
        document: query,
        variableValues: variables,
        operationName,
        contextValue: context,
      });
      if (!errors) {
        return { data };
      }
      const presented = errors.map((error) => presentError(error, context.requestId, context.log));
      unavailable ||= presented.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
      return { data, errors: presented as never };
    },
  };
}

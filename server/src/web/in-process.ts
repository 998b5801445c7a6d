import {
  execute,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { isUnavailable } from '../platform/errors.js';
import { CompiledQueries, runCompiled } from '../platform/graphql/compiled.js';
import { presentError } from '../platform/graphql/errors.js';
import type { Execute } from './client-build.js';

/** Runs the operations of one page, and remembers whether the database was there for them. */
export interface PageExecution {
  execute: Execute;
  wasUnavailable(): boolean;
}

/** The same queries are asked with every page, so each is compiled when it comes for the second time. */
const COMPILED_FROM = 2;

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (!name || one.name?.value === name),
  );
}

/**
 * Runs pages' operations in this process, as the person who asked for the page. They come from our own build, where they
 * were checked against the schema, so they are not validated again.
 */
export function pageExecutions(schema: GraphQLSchema): (context: RequestContext) => PageExecution {
  const queries = new CompiledQueries(schema, COMPILED_FROM);

  const run = async (
    context: RequestContext,
    { query, variables, operationName }: Parameters<Execute>[0],
  ): Promise<ExecutionResult> => {
    const compiled = queries.find(query, operationOf(query, operationName));
    const result = compiled && (await runCompiled(compiled, context, variables ?? {}));
    // Whatever went wrong is put into words by graphql-js, as it is for callers of the API. Nobody is made to wait twice
    // for a database that is away.
    return result &&
      (!result.errors || result.errors.some(({ originalError }) => isUnavailable(originalError)))
      ? result
      : execute({
          schema,
          document: query,
          variableValues: variables,
          operationName,
          contextValue: context,
        });
  };

  return (context) => {
    let unavailable = false;
    return {
      wasUnavailable: () => unavailable,
      async execute(operation) {
        const { data, errors } = await run(context, operation);
        if (!errors) {
          return { data };
        }
        const presented = errors.map((error) => presentError(error, context.requestId, context.log));
        unavailable ||= presented.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
        return { data, errors: presented as never };
      },
    };
  };
}

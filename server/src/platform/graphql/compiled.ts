import type { ApolloServerPlugin } from '@apollo/server';
import {
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext, Services } from '../context.js';
import { isUnavailable } from '../errors.js';
import { presentError } from './errors.js';

/**
 * Times the same text must have come before it is compiled. Compiling takes some milliseconds, so it is for what the
 * client's pages ask all day; nobody can make the server compile with every request.
 */
export const COMPILED_FROM = 25;
/** Compiled queries kept; our client has about forty. */
const MOST = 200;

/** The queries that come again and again, as functions. */
export class CompiledQueries {
  private readonly seen = new WeakMap<OperationDefinitionNode, number>();
  /** Null for what cannot be compiled; the oldest first. */
  private readonly made = new Map<OperationDefinitionNode, CompiledQuery | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly from: number,
  ) {}

  /** @param operation undefined when the request does not say which of a document's is meant. */
  find(document: DocumentNode, operation: OperationDefinitionNode | undefined): CompiledQuery | null {
    if (operation?.operation !== 'query') {
      return null;
    }
    const present = this.made.get(operation);
    if (present !== undefined) {
      return present;
    }
    const times = (this.seen.get(operation) ?? 0) + 1;
    this.seen.set(operation, times);
    if (times < this.from) {
      return null;
    }
    const query = this.compile(document, operation);
    for (const oldest of this.made.keys()) {
      if (this.made.size < MOST) {
        break;
      }
      this.made.delete(oldest);
    }
    this.made.set(operation, query);
    return query;
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    // The only name that an object written down as code takes for something else.
    if (document.loc?.source.body.includes('__proto__')) {
      return null;
    }
    try {
      // Compiling notes in each node of a document when it is asked for, and documents of pages share nodes (every
      // `__typename` is one): what one notes would decide for the others, so each is compiled from a copy of its own.
      const own = parse(print(document));
      const compiled = compileQuery(this.schema, own, operation.name?.value ?? '', {
        disablingCapturingStackErrors: true,
      });
      return isCompiledQuery(compiled) ? compiled : null;
    } catch {
      return null;
    }
  }
}

/**
 * Runs the queries that come again and again as compiled functions, which answer the same for half the work of walking
 * their document (docs/decisions/020). Mutations are left to graphql-js, and so is whatever went wrong: its errors are
 * the ones callers know, and a query may be run twice.
 */
export function compiledPlugin(
  schema: GraphQLSchema,
  log: Pick<Services['log'], 'error'>,
  from: number = COMPILED_FROM,
): ApolloServerPlugin<RequestContext> {
  const queries = new CompiledQueries(schema, from);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, response, contextValue }) {
          const query = queries.find(document, operation);
          const result = query && (await runCompiled(query, contextValue, request.variables ?? {}));
          if (!result) {
            return null;
          }
          const { data, errors } = result;
          const away = errors?.find(({ originalError }) => isUnavailable(originalError));
          if (errors && !away) {
            return null;
          }
          // Nobody is made to wait twice for a database that is away.
          const singleResult = away
            ? { data, errors: [presentError(away.originalError, contextValue.requestId, log)] }
            : { data };
          return { http: response.http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Runs a compiled query; null for arguments that do not fit, which graphql-js puts into words. */
export async function runCompiled(
  { query }: CompiledQuery,
  context: RequestContext,
  variables: Record<string, unknown>,
): Promise<ExecutionResult | null> {
  try {
    return await query(undefined, context, variables);
  } catch {
    // Thrown for arguments that do not fit once variables are known.
    return null;
  }
}

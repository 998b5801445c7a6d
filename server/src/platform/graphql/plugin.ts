import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import type { RequestContext } from '../context.js';
import { badInput } from '../errors.js';
import { checkCost } from './cost.js';
import { statusOf } from './errors.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { factsOf } from './operation.js';

/** One operation that was answered, for metrics: no arguments, no names of operations, which callers choose. */
export interface AnsweredOperation {
  kind: `${OperationDefinitionNode['operation']}`;
  rootFields: readonly string[];
  seconds: number;
  failed: boolean;
}

const NO_VARIABLES = {};

/** Looks at cost once variables are known, gives answers their HTTP status, and counts operations. */
export function limitsPlugin(
  requestOf: WeakMap<GraphQLError, RequestContext>,
  onAnswered: (operation: AnsweredOperation) => void,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) {
            return;
          }
          if (operation.operation === 'subscription') {
            throw asStatus400(badInput(words.onlyPosted));
          }
          try {
            checkCost(factsOf(schema, document, operation).cost, request.variables ?? NO_VARIABLES);
          } catch (error) {
            throw error instanceof GraphQLError ? asStatus400(error) : error;
          }
        },
        async didEncounterErrors({ errors, contextValue }) {
          errors.forEach((error) => requestOf.set(error, contextValue));
        },
        async willSendResponse(answer) {
          finish(answer);
          const { operation, document, schema } = answer;
          if (
            operation &&
            document &&
            answer.errors?.[0]?.extensions['code'] !== 'GRAPHQL_VALIDATION_FAILED'
          ) {
            const { kind, rootFields } = factsOf(schema, document, operation);
            const seconds = (performance.now() - began) / 1000;
            onAnswered({ kind, rootFields, seconds, failed: hasErrors(answer) });
          }
        },
      };
    },
  };
}

function asStatus400({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}

function hasErrors({ errors, response: { body } }: GraphQLRequestContext<RequestContext>): boolean {
  return Boolean(errors?.length || (body?.kind === 'single' && body.singleResult.errors?.length));
}

function finish({ response }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== 'single') {
    return;
  }
  const result = response.body.singleResult;
  if (!result.errors) {
    return;
  }
  const wanted = statusOf(result.errors);
  if (wanted) {
    response.http.status = wanted.status;
    response.http.headers.set('retry-after', String(wanted.retryAfter));
  }
  if (result.errors.length > GRAPHQL_LIMITS.errors) {
    result.errors = result.errors.slice(0, GRAPHQL_LIMITS.errors);
  }
}

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { RequestContext, Services } from '../context.js';
import { answerCachePlugin } from './answer-cache.js';
import { isTooDeep } from './body.js';
import { compiledPlugin } from './compiled.js';
import { presentError, statusOf } from './errors.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { limitsPlugin, type AnsweredOperation } from './plugin.js';
import { graphqlRules } from './rules.js';
import type { Caller } from '../http/caller.js';
import { MALFORMED, sendFailure } from '../http/errors.js';
import type { LiveTail } from '../live/live.js';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  log: Services['log'];
  /**
   * Who calls, and with what.
   *
   * @throws UNAUTHENTICATED for a token or session that is none.
   */
  contextFor: (caller: Caller) => Promise<RequestContext>;
  /** Tells of changes; with it, answers to visitors are kept until something happens. */
  live?: Pick<LiveTail, 'listenToAll'>;
  /** Times a query must have come before it is compiled. */
  compiledFrom?: number;
  /** Told of every answered operation, for metrics. */
  onAnswered?: (operation: AnsweredOperation) => void;
}

/** Nothing of Apollo's own that looks at every field, reports elsewhere, or serves a page from another host. */
const SILENCED: ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Serves the API at `/graphql` under the limits of quality.md section 2. Introspection is open: the API is public. */
export async function mountGraphql(server: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log } = options;
  const requestOf = new WeakMap<GraphQLError, RequestContext>();
  const apollo = new ApolloServer<RequestContext>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens },
    validationOptions: { maxErrors: GRAPHQL_LIMITS.errors },
    validationRules: [...graphqlRules],
    stringifyResult: (value) => JSON.stringify(value),
    logger: log,
    plugins: [
      limitsPlugin(requestOf, options.onAnswered ?? (() => undefined)),
      ...(options.live ? [answerCachePlugin(options.live)] : []),
      compiledPlugin(schema, log, options.compiledFrom),
      ...SILENCED,
    ],
    formatError: (_formatted, error) => {
      const request = error instanceof GraphQLError ? requestOf.get(error) : undefined;
      return presentError(error, request?.requestId ?? '-', log);
    },
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  server.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    bodyLimit: GRAPHQL_LIMITS.bodyBytes,
    onRequest: (_request, reply, done) => {
      reply.header('cache-control', 'no-store');
      done();
    },
    preHandler: (request, reply, done) =>
      isTooDeep(request.body) ? void sendFailure(request, reply, MALFORMED) : done(),
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        try {
          return await options.contextFor(request);
        } catch (error) {
          throw refusedRequest(error, request.id, log);
        }
      },
    }),
  });
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
};

/** An error that ends the request before any field was asked, with the HTTP status for it. */
function refusedRequest(error: unknown, requestId: string, log: Services['log']): GraphQLError {
  const { message, extensions } = presentError(error, requestId, log);
  const wanted = statusOf([{ message, extensions }]);
  const status = wanted?.status ?? STATUS[String(extensions?.['code'])] ?? 500;
  const headers = new Map(wanted ? [['retry-after', String(wanted.retryAfter)]] : []);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
}

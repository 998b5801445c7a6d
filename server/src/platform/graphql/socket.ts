import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type ExecutionArgs, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import words from '../../locales/en/graphql.json' with { type: 'json' };
import type { RequestContext, Services } from '../context.js';
import { badInput, unauthenticated } from '../errors.js';
import { SubscriptionDocuments, type SubscriptionRequest } from './documents.js';
import { presentError } from './errors.js';
import { subscribeAfresh } from './events.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { GRAPHQL_PATH } from './server.js';
import { CLOSE, SessionChanged, SocketCaller } from './socket-caller.js';
import { closeAll, watchSocket } from './socket-watch.js';
import type { Caller } from '../http/caller.js';
import { addressOf, trustIn, type TrustProxy } from '../http/proxy.js';
import { network } from '../rate-limit.js';
import { fill } from '../words.js';

export interface SubscriptionOptions {
  schema: GraphQLSchema;
  log: Services['log'];
  publicUrl: string;
  trustProxy: TrustProxy;
  /** The same as for HTTP. Anonymous callers may listen to what is public. */
  contextFor: (caller: Caller) => Promise<RequestContext>;
  /** Milliseconds until a connection that does not introduce itself is closed with 4408. */
  introduceWithinMs?: number;
  /** Milliseconds between two looks at whether a session still stands. */
  recheckEveryMs?: number;
  /** Connections of this process; more are asked to come back later. */
  mostSockets?: number;
  /** Connections of one network, so that nobody alone can take them all. */
  mostPerNetwork?: number;
}

export interface Subscriptions {
  /** How many are connected, for metrics. */
  readonly open: () => number;
  /** Sends everybody away, each with another moment to come back. */
  readonly close: () => Promise<void>;
}

/** What graphql-ws hands from the check of a subscription to its start. */
interface SocketArgs extends ExecutionArgs {
  caller: SocketCaller;
}

/** Subscriptions one connection may hold. */
const PER_SOCKET = 20;

/** Serves subscriptions by WebSocket (graphql-transport-ws) at `/graphql`. */
export function mountSubscriptions(server: FastifyInstance, options: SubscriptionOptions): Subscriptions {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: GRAPHQL_LIMITS.bodyBytes,
    handleProtocols,
    perMessageDeflate: false,
  });
  const serve = subscriptionServer(options);
  const trusts = trustIn(options.trustProxy);
  const most = options.mostSockets ?? 10_000;
  const mostPerNetwork = options.mostPerNetwork ?? 500;
  const perNetwork = new Map<string, number>();
  let closing = false;

  server.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const ip = addressOf(request, trusts);
    const from = network(ip);
    const present = perNetwork.get(from) ?? 0;
    if (request.url?.split('?')[0] !== GRAPHQL_PATH) {
      refuse(stream, '404 Not Found');
    } else if (!isOwnOrigin(request, options.publicUrl)) {
      refuse(stream, '403 Forbidden');
    } else if (closing || sockets.clients.size >= most || present >= mostPerNetwork) {
      refuse(stream, '503 Service Unavailable', ['retry-after: 5']);
    } else {
      perNetwork.set(from, present + 1);
      stream.once('close', () => {
        const left = (perNetwork.get(from) ?? 1) - 1;
        if (left > 0) {
          perNetwork.set(from, left);
        } else {
          perNetwork.delete(from);
        }
      });
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const caller = { id: randomUUID(), ip, headers: request.headers };
        const speaker = new SocketCaller(socket, caller, options.contextFor);
        watchSocket(socket, speaker, options.recheckEveryMs ?? 60_000);
        serve(socket, speaker);
      });
    }
  });
  return {
    open: () => sockets.clients.size,
    close: () => {
      closing = true;
      return closeAll(sockets);
    },
  };
}

/**
 * Browsers always say where a connection comes from; programs that are none need not. Under https only our own
 * address counts: a page of the same name over plain http may come from whoever sits on the line.
 */
function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  if (headers.origin === undefined) {
    return true;
  }
  const [origin, own] = [URL.parse(headers.origin), new URL(publicUrl)];
  return (
    origin !== null &&
    (origin.origin === own.origin || (own.protocol === 'http:' && origin.host === headers.host))
  );
}

function refuse(stream: Duplex, status: string, headers: string[] = []): void {
  stream.end(
    [`HTTP/1.1 ${status}`, 'connection: close', 'content-length: 0', ...headers, '', ''].join('\r\n'),
  );
}

function subscriptionServer(options: SubscriptionOptions): (socket: WebSocket, caller: SocketCaller) => void {
  const { schema, log } = options;
  const documents = new SubscriptionDocuments(schema);
  const present = (errors: readonly GraphQLError[], caller: SocketCaller): GraphQLFormattedError[] =>
    errors.slice(0, GRAPHQL_LIMITS.errors).map((error) => {
      // The connection is being closed, and its code says the same.
      const told = error.originalError instanceof SessionChanged ? unauthenticated() : error;
      return presentError(told, caller.requestId, log);
    });

  const server = makeServer<Record<string, unknown>, SocketCaller>({
    connectionInitWaitTimeout: options.introduceWithinMs ?? 3_000,
    onConnect: ({ connectionParams, extra }) => extra.greet(connectionParams),
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Object.keys(subscriptions).length > PER_SOCKET) {
          throw badInput(fill(words.tooManySubscriptions, { max: PER_SOCKET }));
        }
        const contextValue = await extra.context();
        const prepared = documents.prepare(payload as SubscriptionRequest, contextValue.actor);
        if (!('kind' in prepared)) {
          return prepared;
        }
        const { variables, operationName } = payload;
        const args: SocketArgs = {
          schema,
          document: prepared,
          variableValues: variables,
          operationName,
          contextValue,
          caller: extra,
        };
        return args;
      } catch (error) {
        return [
          error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error }),
        ];
      }
    },
    subscribe: (args) => subscribeAfresh(args, () => (args as SocketArgs).caller.context()),
    onError: ({ extra }, _id, _payload, errors) => present(errors, extra),
    onNext: ({ extra }, _id, _payload, _args, result) =>
      result.errors ? { ...result, errors: present(result.errors, extra) } : undefined,
  });

  return (socket, caller) => {
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            // A connection that broke meanwhile is noticed by its own close event.
            socket.send(data, () => resolve());
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data: Buffer) => {
            handle(data.toString()).catch((error: unknown) => {
              log.error({ err: error, requestId: caller.requestId }, 'a subscription failed');
              socket.close(CLOSE.tryLater);
            });
          }),
      },
      caller,
    );
    socket.once('close', (code, reason) => void closed(code, reason.toString()));
  };
}

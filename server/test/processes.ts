import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { createClient, type Client, type ExecutionResult } from 'graphql-ws';
import WebSocket from 'ws';
import { LiveTail } from '../src/platform/live/live.js';
import type { Actor } from '../src/platform/actor.js';
import { mountGraphql } from '../src/platform/graphql/server.js';
import { mountSubscriptions } from '../src/platform/graphql/socket.js';
import { contextFor } from '../src/services.js';
import type { TestMember, World } from './world.js';

/** One server process of a world as the network sees it, with its own reading of the event table. */
export interface TestProcess {
  url: string;
  /** Somebody's connection by WebSocket. */
  connect(who: TestMember | null): Client;
  close(): Promise<void>;
}

/** Listens on a free port. Whoever sends `authorization: <member id>` is that member, with the role it was given. */
export async function startProcess(world: World, people: readonly TestMember[]): Promise<TestProcess> {
  const live = new LiveTail(world.services.db, () => undefined);
  const services = { ...world.services, live };
  const anonymous: Actor = { kind: 'anonymous', communityId: world.communityId, memberId: null, role: null };
  const common = {
    schema: world.schema,
    log: services.log,
    contextFor: async (caller: { id: string; ip: string; headers: { authorization?: string } }) => {
      const person = people.find(({ id }) => id === caller.headers.authorization);
      return contextFor(services, person?.actor ?? anonymous, caller.id, caller.ip);
    },
  };
  const http = Fastify();
  await mountGraphql(http, common);
  const subscriptions = mountSubscriptions(http, {
    ...common,
    publicUrl: services.publicUrl,
    trustProxy: false,
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  const address = `127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  return {
    url: `http://${address}`,
    connect(who) {
      const client = createClient({
        url: `ws://${address}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: who ? { authorization: who.id } : {},
        lazy: true,
        retryAttempts: 0,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) {
        await client.dispose();
      }
      await subscriptions.close();
      await http.close();
      await live.close();
    },
  };
}

/** Answers of a subscription one after the other; a test fails when one does not come within the time. */
export function answersOf<Data>(
  client: Client,
  query: string,
  variables: Record<string, unknown>,
): { next(ms?: number): Promise<ExecutionResult<Data>>; none(ms: number): Promise<void>; end(): void } {
  const iterator = client.iterate<Data>({ query, variables });
  let coming: Promise<IteratorResult<ExecutionResult<Data>>> | null = null;
  const within = async (ms: number): Promise<IteratorResult<ExecutionResult<Data>> | null> => {
    coming ??= iterator.next() as Promise<IteratorResult<ExecutionResult<Data>>>;
    const answer = await Promise.race([
      coming,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), ms)),
    ]);
    coming = answer ? null : coming;
    return answer;
  };
  return {
    async next(ms = 3_000) {
      const answer = await within(ms);
      if (!answer || answer.done) {
        throw new Error(`Nothing came within ${ms} ms.`);
      }
      return answer.value;
    },
    async none(ms) {
      const answer = await within(ms);
      if (answer) {
        throw new Error(`Something came: ${JSON.stringify(answer)}`);
      }
    },
    end: () => void iterator.return?.(undefined),
  };
}

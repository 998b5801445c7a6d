import { parse, type ExecutionResult } from 'graphql';
import { subscribeAfresh } from '../src/platform/graphql/events.js';
import type { TestMember, World } from './world.js';

/** An open subscription. */
export interface Listening<Data> {
  /** The next event; null when none comes within the time. */
  next(withinMs?: number): Promise<Data | null>;
  stop(): Promise<void>;
}

/** Subscribes as somebody. @throws the first error when it is refused. */
export async function listen<Data>(
  world: World,
  who: TestMember | null,
  document: string,
  variables?: Record<string, unknown>,
): Promise<Listening<Data>> {
  await world.settled();
  const { schema } = world;
  const context = () => world.as(who).context();
  const events = await subscribeAfresh(
    { schema, document: parse(document), variableValues: variables, contextValue: context() },
    async () => context(),
  );
  if (!(Symbol.asyncIterator in events)) {
    throw events.errors?.[0] ?? new Error('The subscription did not begin.');
  }
  let pending: Promise<IteratorResult<ExecutionResult>> | null = null;
  return {
    async next(withinMs = 3_000) {
      // What did not come in time may come later, and must not be lost.
      pending ??= events.next();
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), withinMs));
      const result = await Promise.race([pending, late]);
      if (!result) {
        return null;
      }
      pending = null;
      const { data, errors } = (result.value ?? {}) as ExecutionResult;
      const [error] = errors ?? [];
      if (error) {
        throw error;
      }
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    stop: async () => {
      await events.return?.();
    },
  };
}

import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { RequestContext } from '../context.js';

/**
 * Subscribes so that every event is answered with a context of its own: loaders of one event know nothing of the
 * next, and who the caller is gets asked again.
 *
 * @param contextForEvent throws when the caller may no longer listen.
 */
export async function subscribeAfresh(
  args: ExecutionArgs,
  contextForEvent: () => Promise<RequestContext>,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) {
    return source;
  }
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown>;
  const answers: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => answers,
    async next() {
      const event = await events.next();
      if (event.done) {
        return { done: true, value: undefined };
      }
      const contextValue = await contextForEvent();
      return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue }) };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
  return answers;
}

import { parse, subscribe, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { documentFor } from './any-operation.js';
import { codeOf, useWorlds, type World } from './world.js';

const inWorld = useWorlds(import.meta.filename);

const CALLERS = ['anonymous', 'CUSTOMER', 'STAFF', 'ADMIN'] as const;

async function firstResult(
  world: World,
  who: Parameters<World['as']>[0],
  document: string,
): Promise<ExecutionResult> {
  const contextValue = world.as(who).context();
  const stream = await subscribe({ schema: world.schema, document: parse(document), contextValue });
  if (Symbol.asyncIterator in stream) {
    await stream.return?.(undefined);
    return { data: {} };
  }
  return stream;
}

async function answerOf(
  world: World,
  who: Parameters<World['as']>[0],
  operation: 'query' | 'mutation' | 'subscription',
  document: string,
): Promise<string> {
  const result =
    operation === 'subscription'
      ? await firstResult(world, who, document)
      : await world.as(who).ask(document);
  const code = codeOf(result);
  expect(
    result.errors && !code,
    `${document} fails without a code: ${result.errors?.[0]?.stack}`,
  ).toBeFalsy();
  return code ?? 'answered';
}

// The fourth net of access: what each kind of caller is answered by each root field, as one table that a change of
// the rules has to change too. "answered" includes problems such as NotFound: the caller may ask, but there is
// nothing of that id.
it('answers every root field for every kind of caller as the table says', async () => {
  const world = await inWorld();
  const table: Record<string, string> = {};
  for (const operation of ['query', 'mutation', 'subscription'] as const) {
    const root = {
      query: world.schema.getQueryType(),
      mutation: world.schema.getMutationType(),
      subscription: world.schema.getSubscriptionType(),
    }[operation];
    for (const field of Object.values(root?.getFields() ?? {})) {
      const answers: string[] = [];
      for (const caller of CALLERS) {
        const who = caller === 'anonymous' ? null : await world.member(caller);
        answers.push(await answerOf(world, who, operation, documentFor(operation, field)));
      }
      table[`${operation} ${field.name}`] = answers.join(' | ');
    }
  }
  const lines = Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
  await expect(
    `${CALLERS.join(' | ')}\n\n${lines.map((line) => line.join(': ')).join('\n')}\n`,
  ).toMatchFileSnapshot('./access-table.txt');
});

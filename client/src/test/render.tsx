import { ApolloClient, ApolloLink } from '@apollo/client';
import { act, render, waitFor, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { from } from 'rxjs';
import { RouterContextProvider, RouterProvider, createMemoryRouter, type LoaderFunction } from 'react-router';
import { createCache } from '../app/apollo/cache';
import { Providers } from '../app/providers';
import { apolloContext, goingBackContext } from '../lib/load';
import { ShellContext, type Shell } from '../lib/shell';
import { shellOf } from './people';

type Answer = Record<string, unknown>;
/** Answers of the API by operation name: data, or what computes it from the variables. Throw to fail. */
export type Answers = Record<
  string,
  Answer | ((variables: Record<string, unknown>) => Answer | Promise<Answer>)
>;

export interface Asked {
  name: string;
  variables: Record<string, unknown>;
}

interface Options {
  /** Path with query at which the page is opened. */
  at?: string;
  /** Pattern of the route that holds the component. */
  path?: string;
  loader?: LoaderFunction;
  answers?: Answers;
  shell?: Shell;
  /** Fills the cache before the component renders. */
  seed?: (cache: ApolloClient['cache']) => void;
}

export interface Rendered extends RenderResult {
  client: ApolloClient;
  /** Operations in the order they were asked. */
  asked: Asked[];
  /**
   * What an operation is asked with: of its first asking, at the next call of its second, and so on. Waits for it,
   * since a page may show what was chosen before it is sent.
   */
  sent: (name: string) => Promise<Asked['variables']>;
  where: () => string;
}

/** A component as it stands in the application: router, cache, notices and a viewer around it. */
export async function renderAt(element: ReactNode, options: Options = {}): Promise<Rendered> {
  const { at = '/', path = '*', loader, answers = {}, shell = shellOf(), seed } = options;
  const asked: Asked[] = [];
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? '';
    asked.push({ name, variables: operation.variables });
    const answer = answers[name];
    if (!answer) throw new Error(`the test has no answer for ${name}`);
    const reply = async () => ({
      data: typeof answer === 'function' ? await answer(operation.variables) : answer,
    });
    return from(reply());
  });
  const client = new ApolloClient({ cache: createCache(), link, dataMasking: true });
  seed?.(client.cache);
  const router = createMemoryRouter(
    [
      {
        path,
        element: <ShellContext value={shell}>{element}</ShellContext>,
        loader,
        HydrateFallback: () => null,
      },
      { path: '*', element: null },
    ],
    {
      initialEntries: [at],
      getContext: () => {
        const context = new RouterContextProvider();
        context.set(apolloContext, client);
        context.set(goingBackContext, false);
        return context;
      },
    },
  );
  const tree = (
    <Providers client={client} origin="http://here.test" renderedAt={Date.parse('2026-11-20T12:00:00Z')}>
      <RouterProvider router={router} />
    </Providers>
  );
  // Awaited, so that what suspends for its data is there afterwards.
  const rendered = await act(async () => render(tree));
  return Object.assign(rendered, {
    client,
    asked,
    sent: sentOf(asked),
    where: () => router.state.location.pathname + router.state.location.search,
  });
}

function sentOf(asked: Asked[]): Rendered['sent'] {
  const taken = new Map<string, number>();
  return async (name) => {
    const nth = taken.get(name) ?? 0;
    taken.set(name, nth + 1);
    const found = () => asked.filter((one) => one.name === name)[nth];
    return (await waitFor(() => found() ?? Promise.reject(new Error(`${name} was not asked`)))).variables;
  };
}

import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/print.css';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import {
  RouterContextProvider,
  UNSAFE_ErrorResponseImpl as ErrorResponse,
  createBrowserRouter,
  matchRoutes,
} from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { bringParts } from '../lib/lazy';
import { apolloContext, goingBackContext } from '../lib/load';
import { createBrowserClient } from './apollo/browser-client';
import { hearPresses } from './early-presses';
import type { PageState } from './page-state';
import { Providers } from './providers';
import { routes } from './routes';

// A page from before an update asks for files that are gone: the address itself still works. Without a connection it
// would not, and the page that is there would be lost.
addEventListener('vite:preloadError', () => {
  void fetch('/readyz').then(
    ({ ok }) => ok && location.reload(),
    () => undefined,
  );
});

let goingBack = false;
// Registered before the router, so that it knows when the router's loaders run.
addEventListener('popstate', () => {
  goingBack = true;
});

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById('state')?.textContent ?? '{}') as PageState;
  const client = createBrowserClient(state.cache);

  // Hydration must find the same components at once, so the matched pages and the parts they show are loaded first.
  await Promise.all(
    (matchRoutes(routes, location) ?? []).map(async ({ route }) => {
      if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
    }),
  );
  await bringParts(state.parts ?? []);

  const errors = Object.entries(state.errors ?? {}).map(([id, status]) => [
    id,
    new ErrorResponse(status, '', null),
  ]);
  const router = createBrowserRouter(routes, {
    hydrationData: {
      loaderData: state.loaderData,
      errors: errors.length ? (Object.fromEntries(errors) as Record<string, unknown>) : null,
    },
    getContext: () => {
      const context = new RouterContextProvider();
      context.set(apolloContext, client);
      context.set(goingBackContext, goingBack);
      goingBack = false;
      return context;
    },
  });

  const root = document.getElementById('root');
  if (!root) return;
  hearPresses();
  startTransition(() => {
    hydrateRoot(
      root,
      <StrictMode>
        <Providers client={client} origin={location.origin} renderedAt={state.renderedAt}>
          <RouterProvider router={router} />
        </Providers>
      </StrictMode>,
    );
  });
}

void start();

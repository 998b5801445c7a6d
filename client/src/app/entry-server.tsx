import { StrictMode } from 'react';
import { renderWhole } from './render';
import {
  RouterContextProvider,
  StaticRouterProvider,
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
} from 'react-router';
import { readClock } from '../lib/clock';
import { ShownPartsContext } from '../lib/lazy';
import { PageResultsContext, pageResultsContext } from '../lib/page-results';
import { ShellDocument } from '../lib/Shell.generated';
import { createServerClient, type Execute } from './apollo/server-client';
import type { PageAssets } from './assets';
import { documentOf } from './document';
import type { PageHandle } from './page';
import { Providers } from './providers';
import { routes } from './routes';

export { devAssets, loadAssets, type PageAssets } from './assets';

export interface PageRequest {
  /** Path with query. */
  url: string;
  /** Scheme and host that people use, for canonical links. */
  origin: string;
  execute: Execute;
  assets: PageAssets;
  /** Milliseconds since 1970, for "3 days ago". */
  now?: number;
}

export interface PageResponse {
  status: number;
  /** Where to instead; the document is empty then. */
  redirect?: string;
  /** What nobody expected; the document says kindly that the page could not be shown. */
  error?: unknown;
  document: string;
}

const handler = createStaticHandler(routes);

/** A whole page as HTML, with everything the browser needs to go on from it. */
export async function renderPage({ url, origin, execute, assets, now }: PageRequest): Promise<PageResponse> {
  const { client, results } = createServerClient(execute);
  const renderedAt = now ?? readClock();
  const parts = new Set<string>();
  const requestContext = new RouterContextProvider();
  requestContext.set(pageResultsContext, results);
  try {
    const context = await handler.query(new Request(new URL(url, origin)), { requestContext });
    if (context instanceof Response) {
      return { status: context.status, redirect: context.headers.get('location') ?? '/', document: '' };
    }
    const router = createStaticRouter(handler.dataRoutes, context);
    // One pass: the loaders have brought everything, so nothing suspends and no inline script is needed.
    const html = await renderWhole(
      <StrictMode>
        <PageResultsContext value={results}>
          <ShownPartsContext value={parts}>
            <Providers client={client} origin={origin} renderedAt={renderedAt}>
              <StaticRouterProvider router={router} context={context} hydrate={false} />
            </Providers>
          </ShownPartsContext>
        </PageResultsContext>
      </StrictMode>,
    );
    const errors = Object.entries(context.errors ?? {}).map(([id, error]) => [
      id,
      isRouteErrorResponse(error) ? error.status : 500,
    ]);
    const document = documentOf({
      community: results.find(ShellDocument, {})?.community ?? null,
      html,
      state: {
        cache: client.extract() as never,
        loaderData: context.loaderData,
        errors: errors.length ? (Object.fromEntries(errors) as Record<string, number>) : null,
        renderedAt,
        parts: [...parts],
      },
      assets,
      pages: context.matches.map(({ route }) => (route.handle as PageHandle | undefined)?.file ?? ''),
    });
    const unexpected = (one: unknown): boolean => !isRouteErrorResponse(one);
    const error = (Object.values(context.errors ?? {}) as unknown[]).find(unexpected);
    return { status: context.statusCode, document, error };
  } finally {
    client.stop();
  }
}

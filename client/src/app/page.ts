import type { ComponentType } from 'react';
import type { LoaderFunction, LoaderFunctionArgs, RouteObject, ShouldRevalidateFunction } from 'react-router';

/** What a `*.page.tsx` file exports. */
interface PageModule {
  Component: ComponentType;
  /** Brings what the page reads into the cache. Of its answer only `data()` is used: what went wrong, with a status. */
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  shouldRevalidate?: ShouldRevalidateFunction;
}

/** What React Router's `data()` makes. */
const isData = (answer: unknown): boolean =>
  (answer as { type?: unknown } | null | undefined)?.type === 'DataWithResponseInit';

const modules = import.meta.glob<PageModule>('../features/*/*.page.tsx');

/** The source file of a matched route, by which the build's manifest knows its scripts and styles. */
export interface PageHandle {
  file: string;
}

/**
 * A route whose code loads when it is first visited. The name is that of the file below `features`, without
 * `.page.tsx`: `page('ideas', 'ideas/ideas')`.
 * @throws when there is no such file, so that a misspelt route stops the build's own tests
 */
export function page(path: string | null, name: string): RouteObject {
  const load = modules[`../features/${name}.page.tsx`];
  if (!load) throw new Error(`there is no page features/${name}.page.tsx`);
  const handle: PageHandle = { file: `src/features/${name}.page.tsx` };
  const lazy = async () => {
    const module = await load();
    // The cache carries the data to the browser, so loaders leave nothing more for the router to carry.
    const loader: LoaderFunction = async (args) => {
      const answer = await module.loader?.(args);
      return answer instanceof Response || isData(answer) ? answer : null;
    };
    return { Component: module.Component, loader, shouldRevalidate: module.shouldRevalidate };
  };
  return path === null ? { index: true, handle, lazy } : { path, handle, lazy };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentNode, ExecutionResult } from 'graphql';

/** Runs an operation in this process, as the person who asked for the page. */
export type Execute = (operation: {
  query: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}) => Promise<ExecutionResult>;

interface PageRequest {
  url: string;
  origin: string;
  execute: Execute;
  assets: unknown;
  now: number;
}

export interface RenderedPage {
  status: number;
  redirect?: string;
  /** What nobody expected while the page was made; its document says so kindly. */
  error?: unknown;
  document: string;
}

/** What the client's build exports for this server (client/src/app/entry-server.tsx). */
interface ServerEntry {
  renderPage: (request: PageRequest) => Promise<RenderedPage>;
  loadAssets: () => Promise<unknown>;
  devAssets: unknown;
}

/** The built client: its files for browsers, and how to turn an address into a page. */
export interface ClientBuild {
  /** Folder of the files for browsers. */
  readonly files: string;
  render(request: Omit<PageRequest, 'assets'>): Promise<RenderedPage>;
}

/**
 * Opens the built client.
 *
 * @param folder `client/dist`.
 * @param client `vite` while developing: pages then name the sources that Vite serves.
 * @returns null when it has not been built.
 */
export async function openClientBuild(folder: string, client: 'built' | 'vite'): Promise<ClientBuild | null> {
  const entry = join(folder, 'server', 'entry-server.js');
  if (!existsSync(entry)) {
    return null;
  }
  const { renderPage, loadAssets, devAssets } = (await import(pathToFileURL(entry).href)) as ServerEntry;
  const assets = client === 'vite' ? devAssets : await loadAssets();
  return {
    files: join(folder, 'client'),
    render: (request) => renderPage({ ...request, assets }),
  };
}

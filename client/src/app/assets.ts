import { readFile } from 'node:fs/promises';
import type { Manifest } from 'vite';

/** Addresses of built files that a document names. */
export interface PageAssets {
  /** Module script that starts the application. */
  entry: string;
  /** Classic script that runs before the first paint. */
  theme: string;
  /** The serif, fetched early because titles use it; null in development. */
  font: string | null;
  /** Scripts and styles of the application itself. */
  shared: Files;
  /** Scripts and styles of a page, by its source file. */
  pages: Record<string, Files>;
  /** Scripts and styles of a part that is loaded when it is shown, by its source file. */
  parts: Record<string, Files>;
}

export interface Files {
  scripts: string[];
  styles: string[];
}

const ENTRY = 'src/app/entry-client.tsx';

/** Everything that a file of the manifest needs before it can run: itself, what it imports, their styles. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Files {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return { scripts: [], styles: [] };
  seen.add(key);
  const imported = (chunk.imports ?? []).map((next) => filesOf(manifest, next, seen));
  return {
    scripts: [`/${chunk.file}`, ...imported.flatMap((files) => files.scripts)],
    styles: [...imported.flatMap((files) => files.styles), ...(chunk.css ?? []).map((file) => `/${file}`)],
  };
}

/** The addresses that a Vite manifest holds. */
export function assetsOf(manifest: Manifest): PageAssets {
  const shared = filesOf(manifest, ENTRY);
  const without = (all: string[], known: string[]) =>
    [...new Set(all)].filter((file) => !known.includes(file));
  const pages: PageAssets['pages'] = {};
  const parts: PageAssets['parts'] = {};
  for (const [key, { isDynamicEntry }] of Object.entries(manifest)) {
    const isPage = key.endsWith('.page.tsx');
    if (!isPage && !isDynamicEntry) continue;
    const files = filesOf(manifest, key);
    const own = {
      scripts: without(files.scripts, shared.scripts),
      styles: without(files.styles, shared.styles),
    };
    if (isPage) pages[key] = own;
    else parts[key] = own;
  }
  const font = Object.values(manifest).find((chunk) => chunk.file.endsWith('.woff2'))?.file;
  return {
    entry: `/${manifest[ENTRY]?.file ?? ''}`,
    theme: `/${manifest['src/app/theme-boot.ts']?.file ?? ''}`,
    font: font ? `/${font}` : null,
    shared,
    pages,
    parts,
  };
}

/**
 * The addresses of the built client, from the manifest beside this build (`dist/client`).
 * @throws when the client has not been built
 */
export async function loadAssets(
  manifest = new URL('../client/.vite/manifest.json', import.meta.url),
): Promise<PageAssets> {
  return assetsOf(JSON.parse(await readFile(manifest, 'utf8')) as Manifest);
}

/** For `pnpm dev`: Vite serves the sources themselves and adds styles as they load. */
export const devAssets: PageAssets = {
  entry: `/${ENTRY}`,
  theme: '/src/app/theme-boot.ts',
  font: null,
  shared: { scripts: ['/@vite/client'], styles: [] },
  pages: {},
  parts: {},
};

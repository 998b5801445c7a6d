import { relative } from 'node:path';
import type { Plugin } from 'vite';

const LAZY = /\blazy\(\s*((?:async )?\(\) =>[^;]*?\bimport\('(\.[^']+)'\)[^;]*?),?\s*\);/g;

/** Names the source file of each lazy part of a module as a second argument; `fileOf` finds it. */
export async function nameParts(
  code: string,
  fileOf: (path: string) => Promise<string | undefined>,
): Promise<string> {
  let named = code;
  for (const [call, load, path] of code.matchAll(LAZY)) {
    const file = await fileOf(path ?? '');
    if (file) named = named.replace(call, () => `lazy(${load}, ${JSON.stringify(file)});`);
  }
  return named;
}

/**
 * Tells `lazy` which source file a part comes from, by which the manifest knows its files. The page that shows it links
 * its styles, so that it is never seen without, and in the browser its code is there before the page comes alive.
 */
export function lazyParts(root: string): Plugin {
  return {
    name: 'lazy-parts',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(`${root}/src/`)) return null;
      const named = await nameParts(code, async (path) => {
        const file = await this.resolve(path, id);
        return file ? relative(root, file.id) : undefined;
      });
      return named === code ? null : { code: named, map: null };
    },
  };
}

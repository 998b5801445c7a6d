import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Outcome } from './run-tool.ts';
import { root } from './server-source.ts';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

// P7 of the quality notes, in bytes after brotli: a first visit, and what each further page adds.
const limits = { scripts: 180_000, styles: 30_000, added: 60_000 };

// Pages nobody comes to first: they are behind a sign-in or a step within the place.
const inside =
  /features\/(admin|staff|inbox|accounts|set-up|invitations)\/|\/(new|edit|compose|link|forgotten|password)\.page/;

const folder = join(root, 'client', 'dist', 'client');

/** What one part of a page weighs, and what it may weigh at most; bytes after brotli. */
export interface Weight {
  page: string;
  what: 'as a further page' | 'scripts of a first visit' | 'styles of a first visit';
  bytes: number;
  limit: number;
}

/** Whether every page of the built client is light enough; the output lists them all. */
export function bundleWeight(): Outcome {
  const weights = weighPages();
  if (!weights) return { code: 1, output: 'There is no built client; run: pnpm build' };
  // What is wrong comes last, where people look.
  const output = weights
    .toSorted((one, other) => Number(one.bytes > one.limit) - Number(other.bytes > other.limit))
    .map(
      ({ page, what, bytes, limit }) =>
        `${bytes > limit ? '✗' : '✓'} ${page}: ${what} ${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB`,
    )
    .join('\n');
  return { code: weights.length > 0 && weights.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1, output };
}

/** What every page of the built client weighs, or null when it has not been built. */
export function weighPages(): Weight[] | null {
  const path = join(folder, '.vite', 'manifest.json');
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
  const shared = [
    ...filesOf(manifest, 'src/app/entry-client.tsx'),
    ...filesOf(manifest, 'src/app/theme-boot.ts'),
  ];
  const known = new Map<string, number>();
  const weigh = (files: string[], ending = ''): number =>
    [...new Set(files)]
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + weightOf(file, known), 0);

  const weights: Weight[] = [];
  for (const key of Object.keys(manifest).filter((name) => name.endsWith('.page.tsx'))) {
    const page = key.replace(/^src\/features\/|\.page\.tsx$/g, '');
    const own = filesOf(manifest, key).filter((file) => !shared.includes(file));
    weights.push({ page, what: 'as a further page', bytes: weigh(own), limit: limits.added });
    if (inside.test(key)) continue;
    const first = [...shared, ...own];
    weights.push(
      { page, what: 'scripts of a first visit', bytes: weigh(first, '.js'), limit: limits.scripts },
      { page, what: 'styles of a first visit', bytes: weigh(first, '.css'), limit: limits.styles },
    );
  }
  return weights;
}

/** Every file that must be there before this one can run, itself included. */
function filesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen)),
  ];
}

function weightOf(file: string, known: Map<string, number>): number {
  const weight = known.get(file) ?? brotliCompressSync(readFileSync(join(folder, file))).length;
  known.set(file, weight);
  return weight;
}

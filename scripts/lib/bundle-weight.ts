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

/** Whether every page of the built client is light enough; the output lists them all. */
export function bundleWeight(): Outcome {
  const path = join(folder, '.vite', 'manifest.json');
  if (!existsSync(path)) return { code: 1, output: 'There is no built client; run: pnpm build' };
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
  const shared = [
    ...filesOf(manifest, 'src/app/entry-client.tsx'),
    ...filesOf(manifest, 'src/app/theme-boot.ts'),
  ];
  const weights = new Map<string, number>();
  const weigh = (files: string[], ending = ''): number =>
    [...new Set(files)]
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + weightOf(file, weights), 0);

  const lines: string[] = [];
  let heavy = 0;
  const compare = (page: string, what: string, bytes: number, limit: number): void => {
    if (bytes > limit) heavy += 1;
    lines.push(
      `${bytes > limit ? '✗' : '✓'} ${page}: ${what} ${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB`,
    );
  };
  for (const page of Object.keys(manifest).filter((key) => key.endsWith('.page.tsx'))) {
    const name = page.replace(/^src\/features\/|\.page\.tsx$/g, '');
    const own = filesOf(manifest, page).filter((file) => !shared.includes(file));
    compare(name, 'as a further page', weigh(own), limits.added);
    if (inside.test(page)) continue;
    compare(name, 'scripts of a first visit', weigh([...shared, ...own], '.js'), limits.scripts);
    compare(name, 'styles of a first visit', weigh([...shared, ...own], '.css'), limits.styles);
  }
  // What is wrong comes last, where people look.
  const output = lines
    .toSorted((one, other) => Number(one.startsWith('✗')) - Number(other.startsWith('✗')))
    .join('\n');
  return { code: heavy === 0 && lines.length > 0 ? 0 : 1, output };
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

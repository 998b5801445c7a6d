import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A small client build with the same doors as the real one: pages that say what the API told them.
 * `/redirect`, `/missing` and `/broken` answer as their names say.
 */
const ENTRY = `
import { parse } from '${import.meta.resolve('graphql/index.js')}';
let rendered = 0;
export const devAssets = {};
export const loadAssets = async () => ({});
export async function renderPage({ url, origin, execute, now }) {
  const number = ++rendered;
  if (url === '/redirect') return { status: 301, redirect: '/elsewhere', document: '' };
  if (url === '/broken') throw new Error('relation "secret_table" does not exist');
  const query = parse('{ community { name } viewer { email } ideas { totalCount } }');
  const { data, errors } = await execute({ query });
  const seen = { url, origin, now, rendered: number, data, codes: errors?.map(({ extensions }) => extensions.code) };
  return {
    status: url === '/missing' ? 404 : 200,
    document: '<!doctype html><pre id="seen">' + JSON.stringify(seen) + '</pre>' + '<p>filler</p>'.repeat(200),
  };
}
`;

/** Writes the build to a folder of its own. */
export async function writeClientBuild(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-client-'));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client', 'assets'), { recursive: true });
  await mkdir(join(folder, 'client', '.vite'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'server', 'entry-server.js'), ENTRY);
  await writeFile(join(folder, 'client', 'assets', 'app-abc123.js'), 'export const words = 1;\n'.repeat(200));
  await writeFile(join(folder, 'client', 'favicon.svg'), '<svg>from the build</svg>');
  await writeFile(join(folder, 'client', '.vite', 'manifest.json'), '{}');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

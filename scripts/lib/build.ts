import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import { root } from './server-source.ts';

/** A part of the product that is built when what it is made from has changed. */
interface Part {
  name: string;
  label: string;
  /** Files and folders it is made from. */
  sources: string[];
  /** Files that are there when it was built. */
  results: string[];
  commands: [command: string, args: string[], folder: string][];
}

const common = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'scripts/lib/build.ts',
  'shared/src',
  'shared/tsconfig.json',
];

const parts: Part[] = [
  {
    name: 'server',
    label: 'Compiling the server',
    sources: [...common, 'server/src', 'server/test', 'server/bench', 'server/tsconfig.json'],
    results: ['shared/dist/limits.js', 'server/dist/src/main.js'],
    commands: [['tsc', ['-b', 'server'], '.']],
  },
  {
    name: 'operations',
    label: 'Generating the types of the client',
    sources: [
      'pnpm-lock.yaml',
      'scripts/lib/build.ts',
      'server/schema.graphql',
      'client/codegen.ts',
      'client/possible-types.ts',
      'client/src/**/*.graphql',
    ],
    results: ['client/src/lib/schema.generated.ts', 'client/src/lib/possible-types.generated.ts'],
    commands: [['graphql-codegen', ['--config', 'codegen.ts', '--silent'], 'client']],
  },
  {
    name: 'client',
    label: 'Bundling the client',
    sources: [...common, 'client/src', 'client/public', 'client/vite.config.ts', 'client/package.json'],
    results: ['client/dist/client/.vite/manifest.json', 'client/dist/server/entry-server.js'],
    commands: [
      ['vite', ['build', '--logLevel', 'warn'], 'client'],
      ['vite', ['build', '--ssr', '--logLevel', 'warn'], 'client'],
    ],
  },
];

const stampFolder = join(root, '.cache', 'build');

/** A build that did not go through, with what the tool said. */
export class BuildFailure extends Error {}

/**
 * Builds what is missing or was made from other sources; told each step to run and show.
 * @throws BuildFailure
 */
export async function buildWhatChanged(
  step: (label: string, work: () => Promise<void>) => Promise<void>,
  names = parts.map((part) => part.name),
): Promise<void> {
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const stamp = stampOf(part.sources);
    if (readStamp(part.name) === stamp && part.results.every((file) => existsSync(join(root, file))))
      continue;
    await step(part.label, () => build(part));
    mkdirSync(stampFolder, { recursive: true });
    writeFileSync(join(stampFolder, part.name), stamp);
  }
}

async function build(part: Part): Promise<void> {
  for (const [command, args, folder] of part.commands) {
    const env = { NODE_ENV: 'production' };
    const { code, output } = await runTool(command, args, { cwd: join(root, folder), env });
    if (code !== 0) throw new BuildFailure(`${part.label} failed:\n${output.trim()}`);
  }
}

function readStamp(name: string): string | null {
  const path = join(stampFolder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A digest of the names and contents of all sources: times say nothing after a fresh clone. */
function stampOf(sources: string[]): string {
  const digest = createHash('sha256').update(process.version);
  for (const source of sources) {
    const [folder = '', ending] = source.split('/**/*');
    for (const file of filesUnder(folder)) {
      if (ending && !file.endsWith(ending)) continue;
      digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  return digest.digest('hex');
}

function filesUnder(path: string): string[] {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.generated.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

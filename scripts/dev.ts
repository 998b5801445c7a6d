import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { startFront } from './lib/dev-front.ts';
import { endTools, runTool } from './lib/run-tool.ts';
import {
  assertPortIsFree,
  freePort,
  Lifecycle,
  Progress,
  readSettings,
  root,
  startEmbeddedPostgres,
} from './lib/server-source.ts';

// Both sides with hot reload: Vite in front for the client; behind it the server, compiled as it changes and
// started again. The database stays up in between.
const life = new Lifecycle();
// Compilers that watch take their time over a SIGTERM, and have nothing to lose.
life.onStop(() => endTools(true));
const progress = new Progress(process.stdout);
const settings = readSettings();
// Here the libraries' own checks are wanted, and hot reload needs them.
process.env.NODE_ENV = 'development';
const serverPort = await freePort();
let server: ChildProcess | null = null;
let databaseUrl = settings.databaseUrl;

async function stopServer(): Promise<void> {
  const ending = server;
  server = null;
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
  ending.kill('SIGTERM');
  await once(ending, 'exit');
}

async function startServer(): Promise<void> {
  await stopServer();
  if (life.stopping) return;
  server = spawn('node', ['--enable-source-maps', 'server/dist/src/main.js'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(serverPort),
      PUBLIC_URL: settings.publicUrl,
      DATABASE_URL: databaseUrl ?? '',
      DEMO: settings.demo ? '1' : '0',
      TRUST_PROXY: '1',
      RAPPORT_CLIENT: 'vite',
    },
  });
}

let restarting: NodeJS.Timeout | undefined;
let restarts = Promise.resolve();
function startServerSoon(): void {
  clearTimeout(restarting);
  // One after the other: two servers would want the same port.
  restarting = setTimeout(() => {
    restarts = restarts.then(startServer);
  }, 200);
}

let generating: NodeJS.Timeout | undefined;
function generateSoon(): void {
  clearTimeout(generating);
  const generate = () => buildWhatChanged((_label, work) => work(), ['operations']);
  generating = setTimeout(() => void generate().catch((error: Error) => console.error(error.message)), 200);
}

/** Runs a compiler that keeps watching and shows what it says. */
function keepRunning(
  command: string,
  args: string[],
  folder: string,
  onOutput: (text: string) => void,
): void {
  void runTool(command, args, { cwd: join(root, folder), env: { NODE_ENV: 'production' }, onOutput });
}

try {
  await assertPortIsFree(settings.host, settings.port);
  await buildWhatChanged((label, work) => progress.step(label, work));
  if (databaseUrl === null) {
    const starting = startEmbeddedPostgres({
      dataDir: settings.dataDir,
      onNotice: (text) => progress.notice(text),
    });
    life.onStop(async (hurry) => (await starting.catch(() => null))?.stop(hurry ? 'immediate' : 'fast'));
    databaseUrl = (await progress.step('Starting the database', () => starting)).url;
  }
  life.onStop(stopServer);
  keepRunning('tsc', ['-b', 'server', '--watch', '--preserveWatchOutput'], '.', (text) => {
    process.stdout.write(text);
    // Errors do not keep it from writing what it understood.
    if (/Found \d+ error/.test(text)) startServerSoon();
  });
  watch(
    join(root, 'client', 'src'),
    { recursive: true },
    (_event, name) => name?.endsWith('.graphql') && generateSoon(),
  );
  keepRunning('vite', ['build', '--ssr', '--watch', '--logLevel', 'warn'], 'client', (text) =>
    process.stdout.write(text),
  );
  watch(
    join(root, 'client', 'dist', 'server'),
    (_event, name) => name === 'entry-server.js' && startServerSoon(),
  );
  const front = await startFront(settings.host, settings.port, serverPort);
  life.onStop(() => front.close());
  console.log(`\n  Developing at ${settings.publicUrl}\n`);
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}

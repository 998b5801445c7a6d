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
life.onStop(endTools);
const progress = new Progress(process.stdout);
const settings = readSettings();
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
function startServerSoon(): void {
  clearTimeout(restarting);
  restarting = setTimeout(() => void startServer(), 200);
}

/** Runs a compiler that keeps watching; what it says is shown, and a sentence of it starts the server again. */
function keepRunning(command: string, args: string[], folder: string, done?: RegExp): void {
  void runTool(command, args, {
    cwd: join(root, folder),
    onOutput: (text) => {
      if (done?.test(text)) startServerSoon();
      else if (text.trim()) process.stdout.write(text);
    },
  });
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
  await startServer();
  keepRunning('tsc', ['-b', 'server', '--watch', '--preserveWatchOutput'], '.', /Found 0 errors/);
  keepRunning('graphql-codegen', ['--config', 'codegen.ts', '--watch', '--silent'], 'client');
  keepRunning('vite', ['build', '--ssr', '--watch', '--logLevel', 'warn'], 'client');
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

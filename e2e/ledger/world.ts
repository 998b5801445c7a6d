import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../fixtures/rapport.ts';
import { read, type Caller } from './api.ts';
import { MailTarget } from './mail-target.ts';
import { setUp, signIn } from './people.ts';
import { Postgres } from './postgres.ts';
import { ServerProcess } from './server-process.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every limit of the README's table, raised as an operator would for a load test; they are still counted. */
function raisedLimits(): Record<string, string> {
  const names = readFileSync(join(ROOT, 'README.md'), 'utf8').match(/(?<=`)RATE_LIMIT_[A-Z_]+(?=`)/g) ?? [];
  return Object.fromEntries(names.map((name) => [name, '99999/1m']));
}

/** Everything one run needs: a database, a mail server, a server in production, and its people. */
export class World {
  readonly servers: ServerProcess[] = [];
  private readonly endings: (() => unknown)[] = [];
  private site = '';
  private closed = false;

  readonly folder: string;
  readonly postgres: Postgres;
  readonly mail: MailTarget;
  private readonly settings: Record<string, string>;
  /** Looks at the tables from outside; survives the database's absence. */
  readonly tables: pg.Pool;

  private constructor(
    folder: string,
    postgres: Postgres,
    mail: MailTarget,
    settings: Record<string, string>,
    tables: pg.Pool,
  ) {
    this.folder = folder;
    this.postgres = postgres;
    this.mail = mail;
    this.settings = settings;
    this.tables = tables;
  }

  /**
   * Makes a place of its own in a temporary folder; the database runs, no server yet.
   *
   * @param onStop told at once how to end it, so that a Ctrl-C in the middle leaves nothing behind.
   */
  static async open(onStop: (ending: () => Promise<void>) => void = () => undefined): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-ledger-'));
    onStop(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    // As root, the database runs as another account, which has to pass through.
    await chmod(folder, 0o711);
    const dataDir = join(folder, 'data');
    const mail = await MailTarget.open();
    onStop(() => mail.down());
    const settings = {
      NODE_ENV: 'production',
      SECRET: randomBytes(32).toString('hex'),
      SMTP_URL: mail.url,
      LOG_LEVEL: 'error',
      ...raisedLimits(),
    };
    // The operator's tool makes the data folder and the tables, with the database that Rapport brings along.
    await promisify(execFile)(process.execPath, [join(ROOT, 'server/dist/src/cli/rapport.js'), 'migrate'], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings, DATA_DIR: dataDir },
    });
    const postgres = new Postgres(dataDir);
    onStop(() => postgres.stop());
    await postgres.start();
    const tables = new pg.Pool({ connectionString: postgres.url(), max: 2, connectionTimeoutMillis: 2_000 });
    tables.on('error', () => undefined);
    const world = new World(folder, postgres, mail, { ...settings, DATA_DIR: dataDir }, tables);
    onStop(() => world.close());
    return world;
  }

  /** A server process of this place, started and kept running; told to reach the database by another port if wanted. */
  async startServer(databasePort?: number, more: Record<string, string> = {}): Promise<ServerProcess> {
    const port = await freePort();
    // A Ctrl-C in the middle of a fault: nothing may begin any more.
    if (this.closed) throw new Error('The run has ended.');
    const server = new ServerProcess(port, {
      ...this.settings,
      DATABASE_URL: this.postgres.url(databasePort),
      PUBLIC_URL: (this.site ||= `http://127.0.0.1:${port}`),
      ...more,
    });
    this.servers.push(server);
    await server.start();
    return server;
  }

  /** The address people type, that of the first server; the ledger talks to each process directly. */
  get publicUrl(): string {
    return this.site;
  }

  /** Opens the community and makes its people: the first admin, two of staff, and customers. */
  async people(
    server: ServerProcess,
    customers: number,
  ): Promise<{ admin: Caller; staff: Caller[]; customers: Caller[] }> {
    const token = await linkToken(server);
    const admin = await setUp(server.url, token, 'ada@ledger.example');
    const join = (name: string): Promise<Caller> =>
      signIn(server.url, this.mail, name, `${name.toLowerCase().replace(' ', '.')}@ledger.example`);
    const staff = await Promise.all(['Sam Staff', 'Tea Staff'].map(join));
    for (const { memberId } of staff) {
      await read(
        server.url,
        admin,
        `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }`,
        { input: { memberId, role: 'STAFF' } },
      );
    }
    const names = Array.from({ length: customers }, (_, index) => `Client ${index + 1}`);
    return { admin, staff, customers: await Promise.all(names.map(join)) };
  }

  /** Rows of a statement, asked of the database itself. */
  async rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.tables.query(text, values)).rows as Row[];
  }

  /** Something a fault began, to be ended with the rest. */
  onEnd(ending: () => unknown): void {
    this.endings.push(ending);
  }

  /** Ends everything, each by its own id. Safe to call twice. */
  async close(): Promise<void> {
    this.closed = true;
    for (const ending of this.endings.splice(0).toReversed()) await ending();
    await Promise.all(this.servers.splice(0).map((server) => server.stop()));
    if (!this.tables.ended) await this.tables.end().catch(() => undefined);
    await this.postgres.stop();
    await this.mail.down();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The word in the link by which the first admin comes in, which the server prints when it is ready. */
async function linkToken(server: ServerProcess): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const token = /\/set-up\?token=(\S+)/.exec(server.said)?.[1];
    if (token) return token;
    await pause(50);
  }
  throw new Error(`No link to set the community up:\n${server.said}`);
}

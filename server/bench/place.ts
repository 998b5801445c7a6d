import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres.js';
import { migrate } from '../src/platform/migrate.js';
import type { Lifecycle } from '../src/process/lifecycle.js';
import { schemaOptions } from '../src/services.js';
import { generate } from './data/generate.js';
import { indexWords } from './data/index-words.js';
import { SIZES, type SizeName } from './data/sizes.js';
import type { BenchOptions } from './options.js';

const PREFIX = 'rapport_bench';

/** What the run needs of the machine: a database server and a folder, both gone when it ends. */
export class Place {
  private readonly databases = new Set<string>();
  private readonly templates = new Map<SizeName, Promise<string>>();
  private copies = 0;

  private constructor(
    /** For logs and the data folder. */
    readonly folder: string,
    private readonly serverUrl: string,
    private readonly options: BenchOptions,
  ) {}

  /**
   * Starts a Postgres of its own in a temporary folder, or takes the one of `--database`.
   *
   * @throws StartProblem when there can be none.
   */
  static async open(options: BenchOptions, life: Lifecycle): Promise<Place> {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
    // As root the database belongs to another account, which has to pass through.
    chmodSync(folder, 0o711);
    life.onStop(() => rmSync(folder, { recursive: true, force: true }));
    if (options.databaseUrl !== null) {
      const place = new Place(folder, options.databaseUrl, options);
      life.onStop(() => place.dropAll());
      return place;
    }
    const starting = startEmbeddedPostgres({
      dataDir: join(folder, 'data'),
      onNotice: (sentence) => console.error(sentence),
      configuration: { fsync: 'on', synchronous_commit: 'on' },
    });
    life.onStop(async () => (await starting.catch(() => null))?.stop('immediate'));
    return new Place(folder, (await starting).url, options);
  }

  /** Where servers leave their CPU profiles, if they are to. */
  get profile(): string | null {
    return this.options.profile;
  }

  /** Runs SQL in a database of the run; null for the one everything starts from. */
  async sql<Row extends pg.QueryResultRow>(
    database: string | null,
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const client = new pg.Client({ connectionString: database ?? this.urlOf('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Address of a database of that size that nobody else writes to. Made once for each size, then copied. */
  async database(size: SizeName): Promise<string> {
    let template = this.templates.get(size);
    if (!template) {
      template = this.fill(size);
      this.templates.set(size, template);
    }
    this.copies += 1;
    return this.create(`${PREFIX}_${this.copies}`, ` template ${await template} strategy file_copy`);
  }

  /** Address of a migrated database with nothing in it. */
  async emptyDatabase(): Promise<string> {
    this.copies += 1;
    const url = await this.create(`${PREFIX}_${this.copies}`, '');
    await migrate(url, { ...schemaOptions, poolMax: 1 });
    return url;
  }

  async drop(url: string): Promise<void> {
    const name = new URL(url).pathname.slice(1);
    await this.sql(null, `drop database if exists ${name} with (force)`);
    this.databases.delete(name);
  }

  private async fill(size: SizeName): Promise<string> {
    const name = `${PREFIX}_template_${size}`;
    const began = performance.now();
    const url = await this.create(name, '');
    await migrate(url, { ...schemaOptions, poolMax: 1 });
    await generate(url, SIZES[size], this.options.seed);
    await indexWords(url);
    await this.sql(url, 'vacuum (analyze)');
    await this.sql(url, 'checkpoint');
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.error(`  ✓ ${SIZES[size].ideas.toLocaleString('en')} ideas written (${seconds} s)`);
    return name;
  }

  private async create(name: string, how: string): Promise<string> {
    this.databases.add(name);
    await this.sql(null, `drop database if exists ${name} with (force)`);
    await this.sql(null, `create database ${name}${how}`);
    return this.urlOf(name);
  }

  private async dropAll(): Promise<void> {
    for (const name of this.databases) {
      await this.drop(this.urlOf(name));
    }
  }

  private urlOf(name: string): string {
    const url = new URL(this.serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  }
}

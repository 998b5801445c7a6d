import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type EntityTarget, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { QueryResultRow } from 'pg';
import { isUnavailable } from './errors.js';
import { KeptReads } from './kept.js';
import { ReadableNames } from './naming.js';
import type { Statement } from './statement.js';
import { Transaction, type Tx } from './tx.js';

// A calendar day has no time zone: keep it the text it is instead of a Date at local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export interface DatabaseOptions {
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
  /** Most connections this process may hold. */
  poolMax: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /**
   * Milliseconds after which a statement without an answer counts as lost with its connection. Less than
   * the five seconds of `statement_timeout`: a database that has fallen silent cannot say that it is too slow.
   */
  answerWithinMs?: number;
  /** Told of a connection that broke while nobody used it. */
  onPoolError?: (error: Error) => void;
}

/** One column, as the entity and as the database call it. */
export interface TableColumn {
  property: string;
  name: string;
  /** As SQL, for example `text[]`. */
  type: string;
  nullable: boolean;
}

/** Waits are bounded everywhere (quality.md section 3): a slow database answers with an error, not with a queue. */
const SESSION_LIMITS =
  '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000';

/** Reads by prepared statement, writes by transaction. The one seam to TypeORM and pg. */
export class Database {
  /** What this process remembers for a moment of what nearly every request reads. */
  readonly kept = new KeptReads(this);

  constructor(
    /** @internal for migrations and tests */
    readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
  ) {}

  /** All rows of a statement, outside any transaction. */
  async rows<Row extends QueryResultRow>(query: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name: query.name, text: query.text, values });
    return result.rows;
  }

  /** The first row of a statement, or null. */
  async row<Row extends QueryResultRow>(query: Statement<Row>, values: unknown[] = []): Promise<Row | null> {
    return (await this.rows(query, values))[0] ?? null;
  }

  /** Runs `work` in one transaction; what it throws rolls everything back and is thrown on. */
  async transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    let client: pg.PoolClient | null = null;
    try {
      client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, client);
      const result = await work(tx as unknown as Tx);
      await runner.commitTransaction();
      this.kept.forget(tx.touched);
      return result;
    } catch (error) {
      if (isUnavailable(error)) {
        // A rollback would wait as long again. The server rolls back when it sees that the connection is gone, and
        // the pool gives away no connection that has been ended.
        void (client as (pg.ClientBase & { end?: () => Promise<void> }) | null)
          ?.end?.()
          .catch(() => undefined);
      } else if (runner.isTransactionActive) {
        // The connection may be the very thing that broke; the first error is the one that matters.
        await runner.rollbackTransaction().catch(() => undefined);
      }
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** The pool itself, for libraries that bring their own SQL. */
  get connections(): pg.Pool {
    return this.pool;
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) {
      await this.dataSource.destroy();
    }
  }

  tableOf(entity: EntityTarget<object>): string {
    return this.dataSource.getMetadata(entity).tableName;
  }

  /** Columns of a table as its entity declares them; none when no entity has this table. */
  columnsOf(table: string): TableColumn[] {
    const entity = this.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    return (entity?.columns ?? []).map((column) => ({
      property: column.propertyName,
      name: column.databaseName,
      type: this.dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
      nullable: column.isNullable,
    }));
  }
}

/** Settings of the data source that migrations, tests and the server share. */
export function dataSourceFor(url: string, options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTableName: 'migration',
    namingStrategy: new ReadableNames(),
    synchronize: false,
    installExtensions: false,
    applicationName: options.applicationName ?? 'rapport',
    poolSize: options.poolMax,
    poolErrorHandler: options.onPoolError ?? (() => undefined),
    connectTimeoutMS: 2000,
    extra: {
      options: SESSION_LIMITS,
      max: options.poolMax,
      connectionTimeoutMillis: 2000,
      query_timeout: options.answerWithinMs ?? 4_000,
      keepAlive: true,
    },
  });
}

/**
 * Connects.
 *
 * @throws the driver's error when the database cannot be reached within two seconds.
 */
export async function openDatabase(url: string, options: DatabaseOptions): Promise<Database> {
  const dataSource = dataSourceFor(url, options);
  await dataSource.initialize();
  const pool = (dataSource.driver as unknown as PostgresDriver).master as pg.Pool;
  // The pool listens for the end of a connection only while it is idle. While a library holds one, as better-auth
  // does, nobody does, and an error that nobody listens for ends the process.
  const heard = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (!heard.has(client)) {
      heard.add(client);
      client.on('error', () => undefined);
    }
  });
  return new Database(dataSource, pool);
}

import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Statement } from './statement.js';

declare const transactional: unique symbol;

/**
 * An open transaction. Every function that writes asks for one, and only the command runner and jobs make them,
 * so nothing is written outside.
 */
export type Tx = Transaction & { readonly [transactional]: true };

const A_DAY_MS = 86_400_000;

type EntityClass<Row> = new () => Row;

export class Transaction {
  /** Tables written to by `insert`, `update` and `remove`; what the process keeps of them is forgotten at commit. */
  readonly touched = new Set<EntityClass<ObjectLiteral>>();

  /** How long the driver waits for an answer when the usual seconds are not enough. */
  private patience: { query_timeout?: number } = {};

  constructor(
    private readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /** Inserts one row or several with one statement. Nothing is read back. */
  async insert<Row extends ObjectLiteral>(
    entity: EntityClass<Row>,
    values: Partial<Row> | Partial<Row>[],
  ): Promise<void> {
    this.touched.add(entity);
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(values as never)
      .updateEntity(false)
      .execute();
  }

  /** Sets columns of the rows that match; answers how many did. */
  async update<Row extends ObjectLiteral>(
    entity: EntityClass<Row>,
    where: Partial<Row>,
    values: Partial<Row>,
  ): Promise<number> {
    this.touched.add(entity);
    const result = await this.manager.update(entity, where as never, values as never);
    return result.affected ?? 0;
  }

  async remove<Row extends ObjectLiteral>(entity: EntityClass<Row>, where: Partial<Row>): Promise<number> {
    this.touched.add(entity);
    const result = await this.manager.delete(entity, where as never);
    return result.affected ?? 0;
  }

  async rows<Row extends QueryResultRow>(query: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row>({
      name: query.name,
      text: query.text,
      values,
      ...this.patience,
    });
    return result.rows;
  }

  async row<Row extends QueryResultRow>(query: Statement<Row>, values: unknown[] = []): Promise<Row | null> {
    return (await this.rows(query, values))[0] ?? null;
  }

  /** For libraries that join the transaction with their own SQL (pg-boss's `db` option). */
  async executeSql(
    text: string,
    values?: unknown[],
  ): Promise<{ rows: QueryResultRow[]; fields: { name: string }[] }> {
    return this.client.query({ text, values: values ?? [], ...this.patience });
  }

  /**
   * For long work that nobody at a page waits for: both the driver and Postgres let each of its statements run.
   *
   * @param atMost milliseconds one statement may take.
   */
  async takeTime(atMost = A_DAY_MS): Promise<void> {
    this.patience = { query_timeout: atMost };
    await this.executeSql(`set local statement_timeout = ${Math.trunc(atMost)}`);
    await this.executeSql('set local idle_in_transaction_session_timeout = 0');
  }
}

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredOperation } from '../platform/graphql/plugin.js';
import { addWorkGauges, type WorkFigures } from './work-metrics.js';

export interface MetricSources {
  /** Connections of the pool, as `pg.Pool` counts them. */
  pool: { totalCount: number; idleCount: number; waitingCount: number };
  work: () => Promise<WorkFigures>;
  /** Open WebSocket connections. */
  sockets: () => number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Numbers for Prometheus. Labels come from closed sets only (route templates, names of root fields, queues, schedules), so
 * that no caller can make new ones.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly http: Histogram<'method' | 'route' | 'status'>;
  private readonly graphql: Histogram<'kind' | 'field' | 'outcome'>;

  constructor(private readonly sources: MetricSources) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.http = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route template.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.graphql = new Histogram({
      name: 'graphql_operation_duration_seconds',
      help: 'Time to answer an operation, by each of its root fields.',
      labelNames: ['kind', 'field', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.addGauges();
  }

  answeredHttp(method: string, route: string, status: number, seconds: number): void {
    this.http.observe({ method, route, status: String(status) }, seconds);
  }

  answeredOperation({ kind, rootFields, seconds, failed }: AnsweredOperation): void {
    for (const field of rootFields) {
      this.graphql.observe({ kind, field, outcome: failed ? 'errors' : 'ok' }, seconds);
    }
  }

  private addGauges(): void {
    const { pool, sockets } = this.sources;
    const registers = [this.registry];
    new Gauge({
      name: 'database_connections',
      help: 'Connections to the database.',
      labelNames: ['state'],
      registers,
      collect() {
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
      },
    });
    new Gauge({
      name: 'database_waiting_requests',
      help: 'Requests that wait for a connection to the database.',
      registers,
      collect() {
        this.set(pool.waitingCount);
      },
    });
    new Gauge({
      name: 'websocket_connections',
      help: 'Open WebSocket connections.',
      registers,
      collect() {
        this.set(sockets());
      },
    });
    addWorkGauges(this.registry, this.sources.work);
  }
}

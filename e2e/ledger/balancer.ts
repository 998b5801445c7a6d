import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerProcess } from './server-process.ts';

/** How often it looks at /readyz; balancers look every second or two. */
const LOOK_EVERY_MS = 500;
const MOST_MISSES = 3;

/**
 * A small balancer as stands before real places: it sends each request to the next server whose /readyz says 200,
 * keeps connections open, and never sends a request a second time.
 */
export class Balancer {
  /** Why requests could not be passed on, and how often. */
  readonly failures = new Map<string, number>();
  private readonly ready = new Set<ServerProcess>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server: Server;
  private readonly timer: NodeJS.Timeout;
  private readonly misses = new Map<ServerProcess, number>();
  private turn = 0;

  private readonly backends: readonly ServerProcess[];

  private constructor(backends: readonly ServerProcess[]) {
    this.backends = backends;
    this.server = createServer((asked, reply) => this.pass(asked, reply));
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  static async open(backends: readonly ServerProcess[]): Promise<Balancer> {
    const balancer = new Balancer(backends);
    await balancer.look();
    await new Promise<void>((resolve) => balancer.server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many servers get requests at this moment. */
  get serving(): number {
    return this.ready.size;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.agent.destroy();
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.backends.map(async (backend) => {
        const status = await backend.status('/readyz', 1_000);
        // Who says no gets nothing more; who is slow to answer may be busy, and is asked again.
        const misses = status === 0 ? (this.misses.get(backend) ?? 0) + 1 : 0;
        this.misses.set(backend, misses);
        if (status === 200) this.ready.add(backend);
        else if (status !== 0 || misses >= MOST_MISSES) this.ready.delete(backend);
      }),
    );
  }

  private failed(reason: string, reply: ServerResponse): void {
    this.failures.set(reason, (this.failures.get(reason) ?? 0) + 1);
    if (reply.headersSent) reply.destroy();
    else reply.writeHead(502).end();
  }

  private pass(asked: IncomingMessage, reply: ServerResponse): void {
    const backends = [...this.ready];
    const backend = backends[(this.turn += 1) % backends.length];
    if (!backend) {
      this.failed('no server is ready', reply);
      return;
    }
    const { method, url, headers } = asked;
    const onward = request(
      {
        host: '127.0.0.1',
        port: backend.port,
        method,
        path: url,
        headers: withoutHops(headers),
        agent: this.agent,
      },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
        answer.pipe(reply);
        answer.on('error', () => reply.destroy());
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => this.failed(error.code ?? error.message, reply));
    asked.pipe(onward);
  }
}

/** Headers that are about one connection only. */
function withoutHops<Headers extends object>(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !['connection', 'keep-alive', 'transfer-encoding'].includes(name),
    ),
  ) as Headers;
}

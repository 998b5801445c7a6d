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

/**
 * A small balancer as stands before real places: it sends each request to the next server whose /readyz says 200,
 * keeps connections open, and never sends a request a second time.
 */
export class Balancer {
  private readonly ready = new Set<ServerProcess>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server: Server;
  private readonly timer: NodeJS.Timeout;
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
        if ((await backend.status('/readyz', 1_000)) === 200) this.ready.add(backend);
        else this.ready.delete(backend);
      }),
    );
  }

  private pass(asked: IncomingMessage, reply: ServerResponse): void {
    const backends = [...this.ready];
    const backend = backends[(this.turn += 1) % backends.length];
    if (!backend) {
      reply.writeHead(502).end();
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
    onward.on('error', () => (reply.headersSent ? reply.destroy() : reply.writeHead(502).end()));
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

import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../fixtures/rapport.ts';

/** One delivery as it was taken. */
interface TakenDelivery {
  /** Which webhook: the path it was sent to. */
  path: string;
  /** The delivery's own, the same however often it is tried. */
  id: string;
}

/** The program that webhooks tell; it can be away, and takes its time over each delivery. */
export class HookTarget {
  readonly taken: TakenDelivery[] = [];
  /** Answers 503 and takes nothing. */
  away = false;
  /** Milliseconds before it says yes. */
  takesMs = 0;
  /** Deliveries it has read and not answered at this moment. */
  inHand = 0;
  private server: Server | null = null;

  readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(): Promise<HookTarget> {
    const target = new HookTarget(await freePort());
    const server = createServer((request, response) => {
      request.resume().once('end', () => {
        if (target.away) return void response.writeHead(503).end();
        target.taken.push({ path: request.url ?? '', id: String(request.headers['webhook-id'] ?? '') });
        target.inHand += 1;
        response.once('close', () => (target.inHand -= 1));
        void pause(target.takesMs).then(() => response.writeHead(200).end('ok'));
      });
    });
    target.server = server;
    server.listen(target.port, '127.0.0.1');
    await once(server, 'listening');
    return target;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = null;
  }
}

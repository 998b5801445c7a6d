import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a webhook was sent. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Where webhooks lead: one address for each way to mean harm, and an address inside that nobody should be sent to. */
export class Receiver {
  readonly received: Received[] = [];
  /** Requests that reached the address inside. */
  insideReached = 0;
  private readonly server: Server;
  private readonly victim: Server;

  private constructor(server: Server, victim: Server) {
    this.server = server;
    this.victim = victim;
  }

  static async open(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const path = request.url ?? '/';
        receiver.received.push({ path, headers: request.headers, body });
        receiver.answer(path, response);
      });
    });
    const victim = createServer((_request, response) => {
      receiver.insideReached += 1;
      response.end('hunter2');
    });
    const receiver = new Receiver(server, victim);
    for (const one of [server, victim]) {
      one.listen(0, '127.0.0.1');
      await once(one, 'listening');
    }
    return receiver;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Port of what nobody should be sent to. */
  get insidePort(): number {
    return (this.victim.address() as AddressInfo).port;
  }

  /** What came to a path. */
  at(path: string): Received[] {
    return this.received.filter((one) => one.path === path);
  }

  async close(): Promise<void> {
    for (const one of [this.server, this.victim]) {
      one.closeAllConnections();
      one.close();
      await once(one, 'close');
    }
  }

  private answer(path: string, response: ServerResponse): void {
    const inside = `http://127.0.0.1:${this.insidePort}/latest/meta-data`;
    if (path.startsWith('/redirect')) response.writeHead(307, { location: inside }).end('moved');
    else if (path.startsWith('/slow')) response.writeHead(200).write('.');
    else if (path.startsWith('/endless')) flood(response);
    else if (path.startsWith('/heads')) response.writeHead(200, { 'x-long': 'x'.repeat(200_000) }).end();
    else if (path.startsWith('/hostile'))
      response
        .writeHead(500, { 'content-type': 'text/html' })
        .end('<script>pwned()</script>\u0000\ud800<img src=x onerror=pwned()>'.repeat(40));
    else response.end('ok');
  }
}

function flood(response: ServerResponse): void {
  response.writeHead(200);
  const part = ' '.repeat(64 * 1024);
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Hostility = 'redirects' | 'is slow' | 'never ends' | 'lies' | 'points inside';

/** A provider of identities that means harm, and an address inside that nobody should be sent to. */
export class HostileProvider {
  hostility: Hostility = 'redirects';
  /** Requests that reached the address inside. */
  insideReached = 0;
  /** Requests that reached the provider. */
  asked = 0;
  private readonly server: Server;
  private readonly victim: Server;

  private constructor(server: Server, victim: Server) {
    this.server = server;
    this.victim = victim;
  }

  static async open(): Promise<HostileProvider> {
    const server = createServer((_request, response) => provider.answer(response));
    const victim = createServer((_request, response) => {
      provider.insideReached += 1;
      response.end('{}');
    });
    const provider = new HostileProvider(server, victim);
    for (const one of [server, victim]) {
      one.listen(0, '127.0.0.1');
      await once(one, 'listening');
    }
    return provider;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get issuer(): string {
    return `http://${this.host}`;
  }

  private get inside(): string {
    return `http://127.0.0.1:${(this.victim.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const one of [this.server, this.victim]) {
      one.closeAllConnections();
      one.close();
      await once(one, 'close');
    }
  }

  private answer(response: ServerResponse): void {
    this.asked += 1;
    switch (this.hostility) {
      case 'redirects':
        response.writeHead(302, { location: `${this.inside}/latest/meta-data` }).end();
        return;
      case 'is slow':
        response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        return;
      case 'never ends':
        response.writeHead(200, { 'content-type': 'application/json' });
        this.flood(response);
        return;
      case 'lies':
        response.end(
          JSON.stringify(this.discovery('https://accounts.example.org', 'https://accounts.example.org')),
        );
        return;
      case 'points inside':
        response.end(JSON.stringify(this.discovery(this.issuer, this.inside)));
    }
  }

  private discovery(issuer: string, parts: string): object {
    return {
      issuer,
      authorization_endpoint: `${parts}/authorize`,
      token_endpoint: `${parts}/token`,
      jwks_uri: `${parts}/keys`,
    };
  }

  private flood(response: ServerResponse): void {
    const part = ' '.repeat(64 * 1024);
    const more = (): void => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  }
}

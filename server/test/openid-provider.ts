import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OidcSettings } from '../src/platform/settings/settings.js';

/** What the provider knows of a person. */
export interface Claims {
  email: string;
  email_verified?: boolean;
  name?: string;
}

const TTLS = ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'];

/** It warns of being set up for development, which is what a test wants. */
function quietly<Made>(make: () => Made): Made {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** A real OpenID Connect provider on this machine, at which anybody of `people` signs in. */
export class OpenIdProvider {
  readonly people = new Map<string, Claims>();

  private constructor(private readonly server: Server) {}

  static async open(callback: string): Promise<OpenIdProvider> {
    const server = createServer();
    const opened = new OpenIdProvider(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const ttl = Object.fromEntries(TTLS.map((name) => [name, 600]));
    const provider = quietly(
      () =>
        new Provider(opened.issuer, {
          ttl,
          clients: [{ client_id: 'rapport', client_secret: 'a secret & more', redirect_uris: [callback] }],
          claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
          cookies: { keys: ['only for tests'] },
          findAccount: (_context: unknown, sub: string) => ({
            accountId: sub,
            claims: async () => ({ sub, ...opened.people.get(sub) }),
          }),
        }),
    );
    server.on('request', provider.callback());
    return opened;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get settings(): { oidc: OidcSettings; outboundAllow: string[] } {
    return {
      oidc: {
        name: 'Acme accounts',
        issuer: this.issuer,
        clientId: 'rapport',
        clientSecret: 'a secret & more',
        scopes: ['openid', 'profile', 'email'],
      },
      outboundAllow: [new URL(this.issuer).host],
    };
  }

  /**
   * Goes through the provider's pages as a person would.
   *
   * @param turnsBack leaves on the first page.
   * @returns the address the browser is sent back to.
   */
  async walkThrough(start: string, login: string, turnsBack = false): Promise<URL> {
    const jar = new Map<string, string>();
    let next = start;
    let form: Record<string, string> | null = null;
    for (let steps = 0; steps < 20; steps += 1) {
      const answer: Response = await fetch(next, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form && { body: new URLSearchParams(form) }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      form = null;
      const location = answer.headers.get('location');
      if (location) {
        next = new URL(location, next).href;
        if (!next.startsWith(this.issuer)) {
          return new URL(next);
        }
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      const abort = /href="([^"]+\/abort)"/.exec(page)?.[1];
      if (!action) {
        throw new Error(`The provider answered ${answer.status}: ${page.slice(0, 500)}`);
      }
      if (turnsBack) {
        next = new URL(abort ?? '', next).href;
        continue;
      }
      next = new URL(action, next).href;
      form = page.includes('value="login"')
        ? { prompt: 'login', login, password: 'any' }
        : { prompt: 'consent' };
    }
    throw new Error('The provider never sent the browser back.');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

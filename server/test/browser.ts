import type { FastifyInstance, InjectOptions } from 'fastify';

export interface BrowserAnswer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** Whole `Set-Cookie` values. */
  cookies: string[];
  body: Record<string, unknown>;
  text: string;
  /** Code of the first error, or null. */
  code: string | null;
}

/** A browser with a cookie jar, on a page of this place. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly http: FastifyInstance,
    private readonly origin: string,
    private readonly address = '198.51.100.7',
  ) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same cookies in another browser, as a thief or a second process would see them. */
  copyOn(http: FastifyInstance): Browser {
    const copy = new Browser(http, this.origin, this.address);
    this.jar.forEach((value, name) => copy.jar.set(name, value));
    return copy;
  }

  async get(url: string): Promise<BrowserAnswer> {
    return this.send({ method: 'GET', url });
  }

  async post(
    url: string,
    payload: object = {},
    headers: Record<string, string> = {},
  ): Promise<BrowserAnswer> {
    return this.send({ method: 'POST', url, payload, headers: { origin: this.origin, ...headers } });
  }

  async graphql<Data>(query: string, variables: object = {}): Promise<Data> {
    const { body } = await this.post('/graphql', { query, variables });
    if (body['errors']) {
      throw new Error(JSON.stringify(body['errors']));
    }
    return body['data'] as Data;
  }

  /** Who one is here, or null. */
  async viewer(): Promise<{ id: string; email: string; member: { name: string; role: string } } | null> {
    const { viewer } = await this.graphql<{ viewer: never }>('{ viewer { id email member { name role } } }');
    return viewer;
  }

  private async send(options: InjectOptions): Promise<BrowserAnswer> {
    const answer = await this.http.inject({
      ...options,
      remoteAddress: this.address,
      headers: {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(this.jar.size > 0 && { cookie: this.cookie }),
        ...options.headers,
      },
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    cookies.forEach((cookie) => this.keep(cookie));
    const isJson = String(answer.headers['content-type']).includes('json');
    const body = isJson && answer.body ? (answer.json() as Record<string, unknown>) : {};
    const errors = body['errors'] as { extensions?: { code?: string } }[] | undefined;
    return {
      status: answer.statusCode,
      headers: answer.headers,
      cookies,
      body,
      text: answer.body,
      code: errors?.[0]?.extensions?.code ?? null,
    };
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) {
      this.jar.delete(name);
    } else {
      this.jar.set(name, pair.slice(name.length + 1));
    }
  }
}

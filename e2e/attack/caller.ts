import { send, at, type Answered, type Sent } from './http.ts';

let addresses = 0;

/** A network address nobody else of this run has; limits count it. */
export function newAddress(): string {
  addresses += 1;
  return `203.0.${Math.floor(addresses / 250) % 256}.${(addresses % 250) + 1}`;
}

/** Addresses that the server was told not to count, for what a check needs before it begins. */
export const TRUSTED_ADDRESS = '198.18.0.1';
export const TRUSTED_RANGE = '198.18.0.0/15';

/** Somebody at the other end of a proxy: their address, and what their browser keeps. */
export class Caller {
  readonly publicUrl: URL;
  readonly ip: string;
  readonly email: string;
  memberId = '';
  private readonly origin: URL;
  private readonly jar = new Map<string, string>();

  /**
   * @param origin where the server really listens.
   * @param publicUrl what people type.
   */
  constructor(origin: URL, publicUrl: URL, ip: string = newAddress(), email = '') {
    this.origin = origin;
    this.publicUrl = publicUrl;
    this.ip = ip;
    this.email = email;
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(header: string) {
    this.jar.clear();
    for (const pair of header.split('; ').filter(Boolean)) this.keep(pair);
  }

  /** The same browser at another address. */
  from(ip: string): Caller {
    const other = new Caller(this.origin, this.publicUrl, ip, this.email);
    other.memberId = this.memberId;
    other.cookie = this.cookie;
    return other;
  }

  /** Without a proxy: no forwarding headers unless given. */
  direct(sent: Sent): Promise<Answered> {
    return send(this.origin, sent);
  }

  async send(sent: Sent): Promise<Answered> {
    const answer = await send(this.origin, { ...sent, headers: { ...this.headers(), ...sent.headers } });
    answer.cookies.forEach((cookie) => this.keep(cookie.split(';', 1)[0] ?? ''));
    return answer;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send({ path, headers });
  }

  /** What a form of our own pages sends. */
  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send({ path, body, headers: { origin: this.publicUrl.origin, ...headers } });
  }

  graphql(query: string, variables?: object, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send({ path: '/graphql', body: { query, variables }, headers });
  }

  /** Data of an operation that a check needs before it begins. @throws with whatever came instead. */
  async ask(query: string, variables?: object): Promise<Record<string, unknown>> {
    const answer = await this.graphql(query, variables);
    const data = at(answer.json, 'data');
    if (answer.status !== 200 || at(answer.json, 'errors') || typeof data !== 'object' || !data) {
      throw new Error(`${query.slice(0, 120)} was answered ${answer.status}: ${answer.text.slice(0, 500)}`);
    }
    return data as Record<string, unknown>;
  }

  headers(): Record<string, string> {
    return {
      host: this.publicUrl.host,
      'x-forwarded-for': this.ip,
      'x-forwarded-proto': this.publicUrl.protocol.replace(':', ''),
      ...(this.jar.size > 0 && { cookie: this.cookie }),
    };
  }

  private keep(pair: string): void {
    const mark = pair.indexOf('=');
    const value = pair.slice(mark + 1);
    if (value === '') this.jar.delete(pair.slice(0, mark));
    else this.jar.set(pair.slice(0, mark), value);
  }
}

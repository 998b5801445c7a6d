import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { allowanceOf, isPublicAddress, isWebPort, type OutboundAllowance } from './outbound-addresses.js';

export interface OutboundRequest {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'HEAD';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Milliseconds for everything: name, connection, answer. */
  timeoutMs?: number;
  /** Bytes of the answer's body. */
  maxBytes?: number;
}

export interface OutboundResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export type OutboundRefusal =
  | 'ADDRESS_MALFORMED'
  | 'PORT_NOT_ALLOWED'
  | 'NAME_UNKNOWN'
  | 'ADDRESS_NOT_PUBLIC'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'UNREACHABLE'
  | 'NOT_A_SUCCESS'
  | 'NOT_JSON';

/** Why a call did not happen or was cut short; says nothing of what the network inside looks like. */
export class OutboundError extends Error {
  constructor(
    readonly reason: OutboundRefusal,
    options?: ErrorOptions,
  ) {
    super(`An outbound request failed: ${reason}`, options);
  }
}

type Resolve = (host: string) => Promise<string[]>;

export interface OutboundOptions {
  /** The setting OUTBOUND_ALLOW. */
  allow: readonly string[];
  /** Finds the addresses of a name; for tests. */
  resolve?: Resolve;
}

const resolveByDns: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/**
 * The one way this server calls others. A name is looked up once, its address checked, and the connection goes to
 * that very address, so that a name cannot change its mind in between. Redirects are answered, not followed.
 */
export class Outbound {
  private readonly allowance: OutboundAllowance;
  private readonly resolve: Resolve;

  constructor({ allow, resolve = resolveByDns }: OutboundOptions) {
    this.allowance = allowanceOf(allow);
    this.resolve = resolve;
  }

  /** @throws OutboundError */
  async send(call: OutboundRequest): Promise<OutboundResponse> {
    const { timeoutMs = 10_000, maxBytes = 1_000_000 } = call;
    const signal = AbortSignal.timeout(timeoutMs);
    const url = this.checkedUrl(call.url);
    const address = await within(signal, this.addressOf(url));
    const agent = pinnedAgent(address);
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: call.method ?? 'GET',
        headers: call.headers,
        body: call.body,
        signal,
      });
      return {
        status: answer.statusCode,
        headers: flat(answer.headers),
        body: await readUpTo(maxBytes, answer.body),
      };
    } catch (error) {
      throw asOutboundError(error, signal);
    } finally {
      await agent.destroy();
    }
  }

  private checkedUrl(text: string): URL {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
      throw new OutboundError('ADDRESS_MALFORMED');
    }
    if (!isWebPort(portOf(url)) && !this.allowance.allowsHost(hostOf(url), portOf(url))) {
      throw new OutboundError('PORT_NOT_ALLOWED');
    }
    return url;
  }

  private async addressOf(url: URL): Promise<string> {
    const host = hostOf(url);
    const addresses = isIP(host)
      ? [host]
      : await this.resolve(host).catch((error: unknown) => {
          throw new OutboundError('NAME_UNKNOWN', { cause: error });
        });
    const allowed = addresses.find(
      (address) =>
        isPublicAddress(address) ||
        this.allowance.allowsAddress(address) ||
        this.allowance.allowsHost(host, portOf(url)),
    );
    if (!allowed) {
      throw new OutboundError('ADDRESS_NOT_PUBLIC');
    }
    return allowed;
  }
}

/**
 * Asks a service outside for JSON, for example an OpenID Connect provider.
 *
 * @throws OutboundError, also for an answer that is no success or no JSON.
 */
export async function callOutside(
  url: string,
  options: OutboundOptions,
  call: Omit<OutboundRequest, 'url'> = {},
): Promise<unknown> {
  const headers = { accept: 'application/json', ...call.headers };
  const { status, body } = await new Outbound(options).send({ ...call, url, headers });
  if (status < 200 || status > 299) {
    throw new OutboundError('NOT_A_SUCCESS');
  }
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch (error) {
    throw new OutboundError('NOT_JSON', { cause: error });
  }
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function portOf(url: URL): number {
  return url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80;
}

/** One connection, to one address, whatever the name resolves to by then. The name stays for TLS and `Host`. */
function pinnedAgent(address: string): Agent {
  const family = isIP(address);
  const pinned: LookupFunction = (_name, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  return new Agent({ connections: 1, pipelining: 0, connect: { lookup: pinned, autoSelectFamily: false } });
}

async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new OutboundError('TOO_SLOW')), { once: true });
    }),
  ]);
}

async function readUpTo(maxBytes: number, body: Dispatcher.ResponseData['body']): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > maxBytes) {
      throw new OutboundError('TOO_LARGE');
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function asOutboundError(error: unknown, signal: AbortSignal): OutboundError {
  if (error instanceof OutboundError) {
    return error;
  }
  return new OutboundError(signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE', { cause: error });
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}

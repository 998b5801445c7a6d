import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** One request, sent as it stands: nothing of it is made tidy on the way. */
export interface Sent {
  method?: string;
  /** What follows the method in the request line. */
  path: string;
  headers?: Record<string, string | string[]>;
  /** An object is sent as JSON. */
  body?: string | Buffer | object;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  /** Whole `Set-Cookie` values. */
  cookies: string[];
  text: string;
  /** The body as JSON; null when it is none. */
  json: unknown;
  /** Milliseconds until the whole answer was there. */
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends it to a port of this machine. @throws when nobody answers within ten seconds. */
export function send(origin: URL, { method, path, headers = {}, body }: Sent): Promise<Answered> {
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  const payload = isJson ? JSON.stringify(body) : body;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: origin.hostname,
        port: origin.port,
        path,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(isJson && { 'content-type': 'application/json' }),
          ...(payload !== undefined && { 'content-length': String(Buffer.byteLength(payload)) }),
          ...headers,
        },
        timeout: 10_000,
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(parts).toString();
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            cookies: incoming.headers['set-cookie'] ?? [],
            text,
            json: parsed(text),
            ms: performance.now() - began,
          });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('nobody answered within ten seconds')));
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What lies at a path of a parsed answer; undefined when there is nothing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

/** Code of the first error of an answer, or null. */
export function codeOf(answer: Pick<Answered, 'json'>): string | null {
  const code = at(answer.json, 'errors', 0, 'extensions', 'code');
  return typeof code === 'string' ? code : null;
}

/** A part of an answer as a text; empty when it is not there. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string'
    ? found
    : found === undefined || found === null
      ? ''
      : JSON.stringify(found);
}

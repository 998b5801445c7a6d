import { Agent, request } from 'node:http';

/** What came back over the wire, or that nothing did. */
export interface Reply {
  /** 0 when the connection broke or nobody answered in time: nobody knows what happened. */
  status: number;
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  /** How long it took. */
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

/** Posts JSON as a browser of the place itself would. Never rejects. */
export function post(
  url: string,
  body: object,
  headers: Record<string, string> = {},
  withinMs = 20_000,
): Promise<Reply> {
  const began = performance.now();
  return new Promise((resolve) => {
    const finish = (status: number, text: string, got: Reply['headers']): void =>
      resolve({ status, body: parsed(text), headers: got, ms: performance.now() - began });
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', ...headers },
        timeout: withinMs,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => finish(response.statusCode ?? 0, text, response.headers));
        response.on('error', () => finish(0, '', {}));
      },
    );
    call.on('timeout', () => call.destroy(new Error('nobody answered in time')));
    call.on('error', () => finish(0, '', {}));
    call.end(JSON.stringify(body));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Somebody signed in, as far as a program needs to be them. */
export interface Caller {
  name: string;
  email: string;
  memberId: string;
  cookie: string;
}

/** Sends one GraphQL operation in somebody's name. */
export function graphql(
  site: string,
  caller: Pick<Caller, 'cookie'> | null,
  query: string,
  variables: Record<string, unknown> = {},
  withinMs?: number,
): Promise<Reply> {
  const headers = caller ? { cookie: caller.cookie } : undefined;
  return post(`${site}/graphql`, { query, variables }, headers, withinMs);
}

/** The data of an operation that has to work. @throws with the answer otherwise. */
export async function read<Data>(
  site: string,
  caller: Pick<Caller, 'cookie'> | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { status, body } = await graphql(site, caller, query, variables);
  const { data, errors } = (body ?? {}) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return data;
}

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cookieName } from '../src/accounts/session-cookie.js';
import { freePort } from '../src/platform/embedded-postgres/embedded-postgres-process.js';
import { projectRoot } from '../src/platform/project-root.js';
import { settingDefinitions } from '../src/platform/settings/setting-definitions.js';
import { Child } from './child.js';
import { SIGNED_IN } from './data/sizes.js';
import type { ServerAnswer, ServerQuestion } from './messages.js';
import type { Place } from './place.js';

const SECRET = 'a secret that signs the cookies of a bench only';

/** A running server in production mode on a database of the run. */
export interface BenchServer {
  readonly origin: string;
  readonly database: string;
  /** Cookie headers of the hundred signed-in members. */
  readonly cookies: readonly string[];
  usage(): Promise<ServerAnswer>;
  end(): Promise<void>;
}

export interface ServerChoices {
  /** Whether it counts the statements of requests, which costs a little. */
  count?: boolean;
  /** Where people reach it, when that is not where it listens. */
  publicUrl?: string;
}

/** Limits stay on, so that each request pays for them, but so high that none is refused. */
function raisedLimits(): Record<string, string> {
  const names = Object.keys(settingDefinitions).filter((name) => name.startsWith('RATE_LIMIT_'));
  return Object.fromEntries(names.map((name) => [name, '999999/1m']));
}

/** What Node is told in production: the flags of the Dockerfile's command. */
export function productionFlags(): string[] {
  const dockerfile = readFileSync(join(projectRoot, 'Dockerfile'), 'utf8');
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
  return command.filter((word) => word.startsWith('-'));
}

/** Starts one; its log goes to a file in the folder of the run. */
export async function startBenchServer(
  place: Place,
  database: string,
  { count = false, publicUrl }: ServerChoices = {},
): Promise<BenchServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = new Child<ServerQuestion, ServerAnswer>({
    file: 'server-process.js',
    flags: [
      ...productionFlags(),
      ...(place.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${place.profile}`]),
    ],
    log: join(place.folder, `server-${port}.log`),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: publicUrl ?? origin,
      DATABASE_URL: database,
      SECRET,
      LOG_LEVEL: 'info',
      ...(count ? { BENCH_COUNT: '1' } : {}),
      ...raisedLimits(),
    },
  });
  await child.ready();
  return {
    origin,
    database,
    cookies: await cookiesOf(place, database, origin, SIGNED_IN),
    usage: () => child.ask({}),
    end: () => child.end(),
  };
}

/** Cookies of the first members of a role, signed as the sign-in does: real sessions in the real table. */
export async function cookiesOf(
  place: Place,
  database: string,
  origin: string,
  most: number,
  role: 'CUSTOMER' | 'STAFF' = 'CUSTOMER',
): Promise<string[]> {
  const rows = await place.sql<{ token: string }>(
    database,
    `select s.token from auth_session s join member m on m.user_id = s.user_id
     where m.role = $2 order by length(s.id), s.id limit $1`,
    [most, role],
  );
  return rows.map(({ token }) => {
    const signature = createHmac('sha256', SECRET).update(token).digest('base64');
    return `${cookieName(origin)}=${encodeURIComponent(`${token}.${signature}`)}`;
  });
}

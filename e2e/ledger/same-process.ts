import type { ServerProcess } from './server-process.ts';

/**
 * Runs what must not end a server; a database that is away is no reason to start it again.
 *
 * @throws when the server ended meanwhile.
 */
export async function stillTheSame<Result>(
  server: ServerProcess,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = server.pid;
  const result = await work();
  if (server.pid !== before || server.unasked > 0) {
    throw new Error(`The server ended with the database:\n${server.said.slice(-4_000)}`);
  }
  return result;
}

import { createServer } from 'node:net';
import { StartProblem } from '../platform/start-problem.js';

/**
 * Makes sure that the server will be able to listen, before anything long is begun.
 * @throws StartProblem naming PORT or HOST.
 */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw listenProblem(error, host, port);
  } finally {
    probe.close();
  }
}

/** The line for an address that cannot be listened on; other errors are answered as they are. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartProblem(
        'PORT',
        `${port} is taken by another program; stop it, or name another: PORT=${port + 1}`,
      );
    case 'EACCES':
      return new StartProblem('PORT', `${port} may only be used by root; name one from 1024 up`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartProblem('HOST', `${host} is not an address of this machine`);
    default:
      return error;
  }
}

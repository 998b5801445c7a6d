import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { root } from './server-source.ts';

const client = join(root, 'client');

// What Vite itself answers; everything else is the server's.
const ofVite = '/(@|src/|node_modules/|__)';

/** Vite in front of the server: it serves the client's sources with hot reload and hands the rest on. */
export async function startFront(host: string, port: number, serverPort: number): Promise<ViteDevServer> {
  const front = await createServer({
    configFile: join(client, 'vite.config.ts'),
    root: client,
    appType: 'custom',
    server: {
      host,
      port,
      strictPort: true,
      proxy: {
        // Only this path: handed on everywhere, the sockets of hot reload itself would be answered twice.
        '/graphql': { target: `http://127.0.0.1:${serverPort}`, ws: true, xfwd: true },
        [`^(?!${ofVite})`]: { target: `http://127.0.0.1:${serverPort}`, xfwd: true },
      },
    },
    plugins: [
      {
        name: 'rapport-pages',
        configureServer: (vite) => {
          vite.middlewares.use((incoming, outgoing, next) => {
            const url = incoming.url ?? '/';
            const isPage = incoming.method === 'GET' && incoming.headers.accept?.includes('text/html');
            if (!isPage || new RegExp(`^${ofVite}`).test(url)) next();
            else void servePage(vite, serverPort, url, incoming, outgoing);
          });
        },
      },
    ],
  });
  return front.listen();
}

/** Fetches a page from the server and adds what hot reload needs. */
async function servePage(
  vite: ViteDevServer,
  port: number,
  url: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
      // A page that did not change would come back without a body, and with the real pages' content policy.
      delete headers['if-none-match'];
      request({ host: '127.0.0.1', port, path: url, headers }, resolve).on('error', reject).end();
    });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    let body: Buffer | string = Buffer.concat(chunks);
    const headers = { ...answer.headers };
    if (headers['content-type']?.includes('text/html')) {
      body = await vite.transformIndexHtml(url, body.toString());
      // Hot reload uses inline scripts and styles, which the content policy of the real pages forbids.
      delete headers['content-security-policy'];
      delete headers['content-length'];
    }
    outgoing.writeHead(answer.statusCode ?? 502, headers).end(body);
  } catch {
    outgoing
      .writeHead(503, { 'content-type': 'text/html', refresh: '1' })
      .end('The server is starting again.');
  }
}

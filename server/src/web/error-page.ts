import type { FastifyReply, FastifyRequest } from 'fastify';
import words from '../locales/en/web.json' with { type: 'json' };
import { fill } from '../platform/words.js';

type Trouble = 'unavailable' | 'failed' | 'notBuilt';

const STATUS: Record<Trouble, number> = { unavailable: 503, failed: 500, notBuilt: 503 };

/** A page that needs neither the database nor the client's build. */
export function sendErrorPage(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): FastifyReply {
  const { title, text } = words[trouble];
  if (STATUS[trouble] === 503) {
    reply.header('retry-after', '5');
  }
  return reply.code(STATUS[trouble]).header('cache-control', 'no-store').type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>
<p>${fill(text, { requestId: request.id })}</p>
<p><a href="">${words.again}</a></p></main></body>
</html>
`);
}

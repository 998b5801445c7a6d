import type { FastifyInstance, FastifyReply } from 'fastify';
import { communityForRequest } from '../communities/community.module.js';
import { changePreferences } from '../members/member.module.js';
import type { Services } from '../platform/context.js';
import { writeForReader } from './mail-reader.js';
import { preferencesOf } from './mail-way.rules.js';
import { openMailToken, type MailToken } from './mail.token.js';
import { askPage, donePage, invalidPage, UNSUBSCRIBE_POLICY } from './unsubscribe.page.js';

/** Ends mail of one kind for one member; the digest with all mail that nobody asked for. */
async function endMail(services: Services, token: MailToken): Promise<boolean> {
  const { kind } = token;
  const choices = kind === 'DIGEST' ? (['mailPace'] as const) : preferencesOf(kind);
  const never = Object.fromEntries(choices.map((choice) => [choice, 'NEVER']));
  return writeForReader(services, token, (write) => changePreferences(write, never));
}

function answer(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return (
    reply
      .code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', UNSUBSCRIBE_POLICY)
      .header('cache-control', 'no-store')
      // The address is as good as a signature, so it must not travel on.
      .header('referrer-policy', 'no-referrer')
      .send(html)
  );
}

type Asked = { Querystring: { token?: string } };

/** Ending mail without signing in: a page with a button, and the one click of mail programs (RFC 8058). */
export async function unsubscribeRoutes(server: FastifyInstance, services: Services): Promise<void> {
  const { secret } = services.settings;
  await server.register(async (scope) => {
    // Mail programs send a form; what is in it says nothing that the address does not.
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null, null));

    const placeOf = async (host: string) => (await communityForRequest(services.db, host))?.name ?? '';

    scope.get<Asked>('/mail/unsubscribe', async ({ query, host }, reply) => {
      const place = await placeOf(host);
      const token = openMailToken(secret, 'unsubscribe', query.token);
      return token
        ? answer(reply, askPage(place, token, String(query.token)))
        : answer(reply, invalidPage(place), 400);
    });

    scope.post<Asked>('/mail/unsubscribe', async ({ query, host }, reply) => {
      const place = await placeOf(host);
      const token = openMailToken(secret, 'unsubscribe', query.token);
      if (!token) {
        return answer(reply, invalidPage(place), 400);
      }
      // Whoever has left gets no mail any more.
      await endMail(services, token);
      return answer(reply, donePage(place));
    });
  });
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { preferencesOf } from './mail-way.rules.js';
import { openMailToken, type MailToken } from './mail.token.js';
import { askPage, donePage, invalidPage, UNSUBSCRIBE_POLICY } from './unsubscribe.page.js';

const setPreferences = statement(
  'inbox.unsubscribe',
  `update member set preferences = preferences || $3::jsonb where community_id = $1 and id = $2`,
);

/** Ends mail of one kind for one member; the digest with all mail that nobody asked for. */
async function endMail({ db }: Services, { communityId, memberId, kind }: MailToken): Promise<void> {
  const choices = kind === 'DIGEST' ? ['mailPace'] : preferencesOf(kind);
  const never = Object.fromEntries(choices.map((choice) => [choice, 'NEVER']));
  await db.transaction((tx) => tx.rows(setPreferences, [communityId, memberId, JSON.stringify(never)]));
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

    scope.get<Asked>('/mail/unsubscribe', async ({ query }, reply) => {
      const token = openMailToken(secret, 'unsubscribe', query.token);
      return token ? answer(reply, askPage(token, String(query.token))) : answer(reply, invalidPage(), 400);
    });

    scope.post<Asked>('/mail/unsubscribe', async ({ query }, reply) => {
      const token = openMailToken(secret, 'unsubscribe', query.token);
      if (!token) {
        return answer(reply, invalidPage(), 400);
      }
      await endMail(services, token);
      return answer(reply, donePage());
    });
  });
}

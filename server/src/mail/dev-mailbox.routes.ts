import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { unseal } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { mailListPage, mailPage, type ListedMail } from './dev-mailbox.pages.js';
import type { MailContent } from './mail.content.js';
import { MAIL_SEAL } from './mail.queue.js';
import { renderMail } from './mail.render.js';

interface KeptMail {
  id: string;
  toEmail: string;
  sealed: string;
  createdAt: Date;
}

const COLUMNS = `id, to_email as "toEmail", sealed, created_at as "createdAt"`;
const newest = statement<KeptMail>(
  'mail.newest',
  `select ${COLUMNS} from mail_message where sealed is not null and ($1::text is null or to_email = $1)
   order by created_at desc, id desc limit 100`,
);
const byId = statement<KeptMail>(
  'mail.by_id',
  `select ${COLUMNS} from mail_message where id = $1 and sealed is not null`,
);

// Styles stand in the page and in the mail; nothing else is loaded and nothing runs.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'self'";

/** Whether mail is shown here instead of being sent: never in production, and not with a mail server. */
export function showsMail({ settings }: Pick<Services, 'settings'>): boolean {
  return !settings.production && settings.mail.smtpUrl === null;
}

/** An address asked for twice is asked for by nobody. Postgres has no place for U+0000. */
function addressIn(to: string | string[] | undefined): string | null {
  return to === undefined ? null : String(to).replaceAll('\0', '');
}

/** The mail box of a place without a mail server. */
export function devMailboxRoutes(server: FastifyInstance, services: Services): void {
  if (!showsMail(services)) {
    return;
  }
  const answer = (reply: FastifyReply, html: string): FastifyReply =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .send(html);
  const opened = (mail: KeptMail): { listed: ListedMail; content: MailContent } => {
    const content = JSON.parse(unseal(services.settings.secret, MAIL_SEAL, mail.sealed)) as MailContent;
    return {
      content,
      listed: { id: mail.id, to: mail.toEmail, subject: content.subject, at: mail.createdAt },
    };
  };
  const find = async (id: string): Promise<KeptMail | null> =>
    isUuid(id) ? services.db.row(byId, [id]) : null;

  server.get<{ Querystring: { to?: string | string[] } }>('/dev/mail', async (request, reply) => {
    const mails = await services.db.rows(newest, [addressIn(request.query.to)]);
    return answer(reply, mailListPage(mails.map((mail) => opened(mail).listed)));
  });
  server.get<{ Params: { id: string } }>('/dev/mail/:id', async (request, reply) => {
    const mail = await find(request.params.id);
    if (!mail) {
      return reply.callNotFound();
    }
    const { listed, content } = opened(mail);
    const { html, text } = await renderMail(content);
    return answer(reply, mailPage(listed, html, text));
  });
  server.get<{ Params: { id: string } }>('/dev/mail/:id/text', async (request, reply) => {
    const mail = await find(request.params.id);
    if (!mail) {
      return reply.callNotFound();
    }
    const { text } = await renderMail(opened(mail).content);
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(text);
  });
}

import { queueMail } from '../mail/mail.module.js';
import type { Services } from '../platform/context.js';
import { passwordMail } from './account.mails.js';
import { currentScope } from './sign-in.scope.js';

const LINK_HOURS = 1;

/** Mails a link to choose a password. It lands on a page with a form, so a mail scanner's visit changes nothing. */
export async function queuePasswordMail(
  services: Services,
  user: { email: string; name: string },
  token: string,
): Promise<void> {
  const { community } = currentScope();
  const now = services.clock.now();
  const link = `${services.publicUrl}/sign-in/password?token=${encodeURIComponent(token)}`;
  await services.db.transaction((tx) =>
    queueMail({ ...services, tx, now }, community.id, {
      to: { email: user.email, name: user.name || null },
      content: passwordMail(community.name, link),
      expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
    }),
  );
}

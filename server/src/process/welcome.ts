import { createSetUpLink } from '../accounts/account.module.js';
import { communityForRequest } from '../communities/community.module.js';
import { demoSignIns } from '../demo/demo.module.js';
import type { Services } from '../platform/context.js';
import type { Settings } from '../platform/settings/settings.js';

/**
 * What the person at the terminal needs next: the address, how to get in, where mail goes. A place that
 * nobody has set up gets its one-time link here; it is printed and never logged.
 */
export async function welcome(services: Services, settings: Settings): Promise<string> {
  const community = await communityForRequest(services.db, undefined);
  const people = community?.demo ? await demoSignIns(services.db, community.id) : [];
  const setUpLink = people.length === 0 ? await createSetUpLink(services) : null;
  return [
    '',
    `  Rapport is ready at ${settings.publicUrl}`,
    ...(setUpLink
      ? ['', '  Name your community and become its first admin (this link works once):', `    ${setUpLink}`]
      : []),
    ...(people.length > 0
      ? ['', `  Sign in as one of these with one click at ${settings.publicUrl}/sign-in`]
      : []),
    ...people.map(
      ({ name, role, title }) =>
        `    ${role.toLowerCase().padEnd(9)} ${[name, title].filter(Boolean).join(', ')}`,
    ),
    '',
    `  ${whereMailGoes(settings)}`,
    ...(settings.production ? [] : ['  Ctrl-C stops everything.']),
    '',
    '',
  ].join('\n');
}

function whereMailGoes({ mail, production, publicUrl }: Settings): string {
  if (mail.smtpUrl !== null) return `Mail goes out through ${new URL(mail.smtpUrl).host}.`;
  return production
    ? 'Mail is not sent: SMTP_URL is not set.'
    : `Mail is not sent; read it at ${publicUrl}/dev/mail`;
}

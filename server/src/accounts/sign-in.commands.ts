import { queueMail } from '../mail/mail.module.js';
import { statement } from '../platform/statement.js';
import { codeMail } from './account.mails.js';
import { forgetHolders } from './actor.queries.js';
import { authFor } from './auth.load.js';
import { CODE_MINUTES } from './code-minutes.js';
import { arrive } from './membership.commands.js';
import { ownPath } from './own-path.js';
import { SignInRefusal } from './refusal.js';
import { countAttempt, countCodeTo, countCodeTry, forgetAttempt, forgetCodeTries } from './sign-in.limits.js';
import { inScope } from './sign-in.scope.js';
import {
  endPresentSession,
  presentToken,
  scopeOf,
  signedIn,
  signIn,
  withoutCookie,
  type Answer,
  type Visit,
} from './visit.js';

function attemptOf({ community, ip }: Visit, email: string) {
  return { communityId: community.id, ip, email };
}

/**
 * Mails a code and a link. Whether the address is known is not looked at here at all, so words, status and time
 * cannot tell; the rules of sign-up are told to whoever has proved the address.
 */
export async function sendCode(
  visit: Visit,
  input: { email: string; returnTo?: string | null; invitation?: string | null },
): Promise<Answer> {
  const { services, community, headers } = visit;
  const attempt = attemptOf(visit, input.email);
  await countAttempt(services, 'code', attempt);
  await countCodeTo(services, attempt);
  await forgetCodeTries(services, attempt);
  const { api } = await authFor(services);
  const scope = scopeOf(visit, {});
  const code = await inScope(scope, async () => {
    await api.signInMagicLink({ body: { email: input.email }, headers });
    return api.createVerificationOTP({ body: { email: input.email, type: 'sign-in' } });
  });
  const link = new URL('/sign-in/link', services.publicUrl);
  link.searchParams.set('token', scope.linkToken ?? '');
  link.searchParams.set('to', ownPath(input.returnTo, services.publicUrl));
  if (input.invitation) {
    link.searchParams.set('invitation', input.invitation);
  }
  const now = services.clock.now();
  await services.db.transaction((tx) =>
    queueMail({ ...services, tx, now }, community.id, {
      to: { email: input.email, name: null },
      content: codeMail(community.name, code, link.href),
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    }),
  );
  return { status: 202, body: {} };
}

export async function signInByCode(
  visit: Visit,
  input: { email: string; code: string; name?: string | null; invitation?: string | null },
): Promise<Answer> {
  const attempt = attemptOf(visit, input.email);
  await countAttempt(visit.services, 'signIn', attempt);
  await countCodeTry(visit.services, attempt);
  const answer = await signIn(visit, { ...input, readsMail: true }, ({ api }) =>
    api.signInEmailOTP({
      body: { email: input.email, otp: input.code },
      headers: visit.headers,
      asResponse: true,
    }),
  );
  await forgetAttempt(visit.services, attempt);
  return answer;
}

/** The button behind a mail's link. Opening the link itself changes nothing, because mail scanners do that. */
export async function signInByLink(
  visit: Visit,
  input: { token: string; name?: string | null; invitation?: string | null },
): Promise<Answer> {
  return signIn(visit, { ...input, readsMail: true }, ({ api }) =>
    api.magicLinkVerify({ query: { token: input.token }, headers: visit.headers, asResponse: true }),
  );
}

export async function signInByPassword(
  visit: Visit,
  input: { email: string; password: string },
): Promise<Answer> {
  const attempt = attemptOf(visit, input.email);
  await countAttempt(visit.services, 'signIn', attempt);
  const answer = await signIn(visit, {}, ({ api }) =>
    api.signInEmail({ body: input, headers: visit.headers, asResponse: true }),
  );
  await forgetAttempt(visit.services, attempt);
  return answer;
}

const sessionUser = statement<{ userId: string; email: string }>(
  'accounts.session_user',
  `select u.id as "userId", u.email from auth_session s join auth_user u on u.id = s.user_id
   where s.token = $1 and s.expires_at > $2`,
);
const nameUser = statement(
  'accounts.name_user',
  `update auth_user set name = $2 where id = $1 and name = ''`,
);

/** The second step of somebody new: they are known by their address and say what to call them. */
export async function sayName(
  visit: Visit,
  input: { name: string; invitation?: string | null },
): Promise<Answer> {
  const { services, community } = visit;
  const token = presentToken(visit);
  const user = token && (await services.db.row(sessionUser, [token, services.clock.now()]));
  if (!user) {
    throw new SignInRefusal('UNAUTHENTICATED');
  }
  const arrival = await arrive(services, community, {
    ...user,
    name: input.name,
    invitation: input.invitation ?? null,
  });
  await services.db.rows(nameUser, [user.userId, input.name]);
  forgetHolders(services.db);
  return { body: await signedIn(visit, arrival) };
}

export async function signOut(visit: Visit): Promise<Answer> {
  await endPresentSession(visit);
  return { body: {}, cookies: [withoutCookie(visit)] };
}

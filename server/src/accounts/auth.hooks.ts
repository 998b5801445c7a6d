import type { BetterAuthOptions } from 'better-auth';
import { getOAuthState } from 'better-auth/api';
import type { Services } from '../platform/context.js';
import { requestError } from '../platform/errors.js';
import { network } from '../platform/rate-limit.js';
import { statement } from '../platform/statement.js';
import { SESSION_DAYS } from './actor.queries.js';
import { limited } from './sign-in.limits.js';
import { arrive, checkSignUp } from './membership.commands.js';
import { SignInRefusal } from './refusal.js';
import { refusingByScope } from './refusing-by-scope.js';
import { currentScope } from './sign-in.scope.js';

const userById = statement<{ email: string; name: string }>(
  'accounts.user_by_id',
  `select email, name from auth_user where id = $1`,
);

/** Where better-auth's steps meet the community's rules: whatever the way in, these are passed. */
export function signInHooks(services: Services): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: (user) =>
          refusingByScope(async () => {
            const { community, ip } = currentScope();
            if (!user.emailVerified) {
              throw new SignInRefusal('EMAIL_NOT_VERIFIED');
            }
            await checkSignUp(services, community, user.email, await invitationInHand());
            await limited(() => services.limits.consumeKey('signUp', `${community.id}:${network(ip)}`, ip));
          }),
      },
    },
    session: {
      create: {
        before: (session) =>
          refusingByScope(async () => {
            const scope = currentScope();
            const user = await services.db.row(userById, [session.userId]);
            if (!user) {
              throw requestError('CONFLICT', 'The identity went away while it was signing in.');
            }
            scope.arrival = await arrive(services, scope.community, {
              userId: session.userId,
              email: user.email,
              name: scope.name ?? (user.name || null),
              invitation: await invitationInHand(),
            });
            const now = services.clock.now();
            const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } };
          }),
      },
    },
    account: {
      create: {
        // Nothing is asked of the provider afterwards, so there is no reason to keep its keys.
        before: async (account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
        }),
      },
    },
  };
}

/** Token of an invitation: sent along with this request, or taken on the trip to a provider. */
async function invitationInHand(): Promise<string | null> {
  const { invitation } = currentScope();
  if (invitation) {
    return invitation;
  }
  const state: Record<string, unknown> | null = await getOAuthState();
  const carried = state?.['invitation'];
  return typeof carried === 'string' ? carried : null;
}

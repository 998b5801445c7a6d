import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Signs somebody in whose identity is known already: who opened the set-up link or a mailed invitation, or chose a
 * person of the demo. For the server's own code; it has no address.
 */
export const startSession = () =>
  ({
    id: 'rapport-start-session',
    endpoints: {
      startSession: createAuthEndpoint.serverOnly(
        { method: 'POST', requireHeaders: true, body: z.object({ userId: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.userId);
          if (!user) {
            throw new Error('Nobody of that id can be signed in.');
          }
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ userId: user.id });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

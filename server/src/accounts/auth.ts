import { PASSWORD_MAX, PASSWORD_MIN } from '@rapport/shared/limits';
import { createHmac } from 'node:crypto';
import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { emailOTP, magicLink } from 'better-auth/plugins';
import type { Services } from '../platform/context.js';
import { signInHooks } from './auth.hooks.js';
import { CODE_MINUTES } from './code-minutes.js';
import { forgetEmailChanges } from './email-change.writes.js';
import { queuePasswordMail } from './password.mail.js';
import { endTokens } from './token.writes.js';
import { cookieName } from './session-cookie.js';
import { currentScope } from './sign-in.scope.js';
import { startSession } from './start-session.plugin.js';

const CODE_TRIES = 5;
const PASSWORD_LINK_MINUTES = 60;
/** Browsers keep no cookie for longer. The session behind it ends long before, without a visit. */
const COOKIE_DAYS = 400;
const DAY = 86_400;

/**
 * The library that proves who somebody is: codes, links, passwords, providers, sessions and their cookies. What it
 * proves becomes a member in `signInHooks`. Rate limits and the check of the origin stand in front of it, in
 * `account.routes.ts`, because it does not count calls from the server's own code.
 */
export function createAuth(services: Services, more: BetterAuthPlugin[] = []) {
  const { publicUrl, settings, ids, log } = services;
  return betterAuth({
    appName: 'Rapport',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: [publicUrl],
    database: services.db.connections,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its sentences can hold addresses, and its details can hold tokens.
    logger: { level: 'error', log: () => log.warn('the sign-in library reported a problem') },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookieName(publicUrl),
      cookies: { session_token: { name: cookieName(publicUrl) } },
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: publicUrl.startsWith('https:'),
      },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => ids.next() },
    },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        userAgent: 'user_agent',
        ipAddress: 'ip_address',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: COOKIE_DAYS * DAY,
    },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      updateAccountOnSignIn: false,
      // The trip to a provider travels encrypted with the browser, not in the database.
      storeStateStrategy: 'cookie',
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      storeIdentifier: 'hashed',
    },
    // A password is added to an account that exists; the address of every account is proved.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: PASSWORD_LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        await forgetEmailChanges(services.db, user.id);
        await endTokens(services, user.id);
      },
      sendResetPassword: ({ user, token }) => queuePasswordMail(services, user, token),
    },
    databaseHooks: signInHooks(services),
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_TRIES,
        // Six digits are guessed at once from a plain hash, so the secret goes in.
        storeOTP: {
          hash: async (code) => createHmac('sha256', settings.secret).update(code).digest('base64url'),
        },
        // Codes are made by `createVerificationOTP`, which answers the code and sends nothing.
        sendVerificationOTP: async () => undefined,
      }),
      magicLink({
        expiresIn: CODE_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => {
          currentScope().linkToken = token;
        },
      }),
      startSession(),
      ...more,
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

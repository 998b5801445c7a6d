/*
 * The endpoints by which a browser signs in; GraphQL does everything else. For those who build the client:
 * docs/how-to/sign-in-endpoints.md says what each takes and answers.
 *
 *   POST /api/sign-in/code            mail a code and a link
 *   POST /api/sign-in/code/verify     sign in by code
 *   POST /api/sign-in/link            sign in by the mail's link (the link itself is a page with a button)
 *   POST /api/sign-in/password        sign in by password
 *   POST /api/sign-in/openid          begin a trip to the OpenID Connect provider
 *   GET  /api/auth/callback/openid    come back from it
 *   POST /api/sign-in/name            say one's name, when `needsName` was answered
 *   POST /api/sign-out
 *   POST /api/password/forgotten      mail a link to choose a password
 *   POST /api/password/reset          choose it
 *   POST /api/password                set or change it while signed in
 *   POST /api/email/confirm           confirm a new address
 *   POST /api/invitation/accept
 *   POST /api/demo/sign-in            demo community only
 *   POST /api/set-up                  the first admin, by the printed link
 *
 * All but the callback take JSON from PUBLIC_URL's own pages. better-auth's other addresses are not served.
 */
import { setUpInput } from '@rapport/shared/inputs/community';
import {
  acceptInvitationInput,
  confirmEmailInput,
  demoSignInInput,
  forgottenPasswordInput,
  resetPasswordInput,
  sayNameInput,
  sendCodeInput,
  setPasswordInput,
  signInByLinkInput,
  signInByOpenIdInput,
  signInByPasswordInput,
  verifyCodeInput,
} from '@rapport/shared/inputs/sign-in';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../platform/context.js';
import { confirmEmail } from './email-change.confirmation.js';
import { endpoints } from './account.http.js';
import { signInAsDemo } from './demo.commands.js';
import { acceptInvitation } from './invitation.acceptance.js';
import { beginOpenId, finishOpenId } from './openid.commands.js';
import { askForPassword, resetPassword, setPassword } from './password.commands.js';
import { setUp } from './set-up.commands.js';
import {
  sayName,
  sendCode,
  signInByCode,
  signInByLink,
  signInByPassword,
  signOut,
} from './sign-in.commands.js';

const nothing = z.looseObject({}).nullish();

export function accountRoutes(server: FastifyInstance, services: Services): void {
  const { post, comeBack } = endpoints(server, services);
  post('/api/sign-in/code', sendCodeInput, sendCode);
  post('/api/sign-in/code/verify', verifyCodeInput, signInByCode);
  post('/api/sign-in/link', signInByLinkInput, signInByLink);
  post('/api/sign-in/password', signInByPasswordInput, signInByPassword);
  post('/api/sign-in/openid', signInByOpenIdInput, beginOpenId);
  post('/api/sign-in/name', sayNameInput, sayName);
  post('/api/sign-out', nothing, signOut);
  post('/api/password/forgotten', forgottenPasswordInput, askForPassword);
  post('/api/password/reset', resetPasswordInput, resetPassword);
  post('/api/password', setPasswordInput, setPassword);
  post('/api/email/confirm', confirmEmailInput, confirmEmail);
  post('/api/invitation/accept', acceptInvitationInput, acceptInvitation);
  post('/api/demo/sign-in', demoSignInInput, signInAsDemo);
  post('/api/set-up', setUpInput, setUp);
  comeBack('/api/auth/callback/openid', finishOpenId);
}

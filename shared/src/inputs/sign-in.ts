import { z } from 'zod';
import { MEMBER_NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from '../limits.js';
import { code, email, id, line, optional } from './fields.js';

/** The bodies of the endpoints in docs/how-to/sign-in-endpoints.md. */

/** What no link of ours looks like becomes a token nobody has, so that it reads as any other dead link. */
const token = z
  .string(code('INVALID'))
  .min(1, code('REQUIRED'))
  .max(200, code('INVALID'))
  .transform((text) => (/^[\w-]+$/.test(text) ? text : 'none'));
const invitation = optional(token);
const returnTo = optional(z.string().max(2_000, code('TOO_LONG')));
const name = line(MEMBER_NAME_MAX);
const newPassword = z
  .string(code('REQUIRED'))
  .min(PASSWORD_MIN, code('TOO_SHORT'))
  .max(PASSWORD_MAX, code('TOO_LONG'));
const presentPassword = z
  .string(code('REQUIRED'))
  .min(1, code('REQUIRED'))
  .max(PASSWORD_MAX, code('TOO_LONG'));
/** People paste codes with a space in the middle. */
const sixDigits = z
  .string(code('REQUIRED'))
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, code('INVALID')));

export const sendCodeInput = z.object({ email, returnTo, invitation });
export const verifyCodeInput = z.object({ email, code: sixDigits, name: optional(name), invitation });
export const signInByLinkInput = z.object({ token, name: optional(name), invitation });
export const signInByPasswordInput = z.object({ email, password: presentPassword });
export const signInByOpenIdInput = z.object({ returnTo, invitation });
export const sayNameInput = z.object({ name, invitation });
export const forgottenPasswordInput = z.object({ email });
export const resetPasswordInput = z.object({ token, password: newPassword });
export const setPasswordInput = z.object({
  password: newPassword,
  currentPassword: optional(presentPassword),
});
export const confirmEmailInput = z.object({ token });
export const acceptInvitationInput = z.object({ token, name: optional(name) });
export const demoSignInInput = z.object({ memberId: id });

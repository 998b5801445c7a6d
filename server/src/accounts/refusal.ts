import words from '../locales/en/sign-in.json' with { type: 'json' };
import type { FieldProblem } from '../platform/problems.js';
import { fill } from '../platform/words.js';

const STATUS = {
  INVALID_INPUT: 400,
  WRONG_CODE: 400,
  CODE_EXPIRED: 400,
  TOO_MANY_TRIES: 400,
  LINK_EXPIRED: 400,
  WRONG_PASSWORD: 401,
  SIGN_IN_FIRST: 401,
  UNAUTHENTICATED: 401,
  WRONG_ORIGIN: 403,
  SIGN_UP_BY_INVITATION: 403,
  SIGN_UP_BY_DOMAIN: 403,
  EMAIL_NOT_VERIFIED: 403,
  ACCOUNT_CLOSED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  NOT_JSON: 415,
  RATE_LIMITED: 429,
  PROVIDER_UNREACHABLE: 502,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** Signing in did not work, for a reason the person is told. */
export class SignInRefusal extends Error {
  readonly status: number;

  /** @param more fields in question, seconds until the caller may come back, values for the sentence. */
  constructor(
    readonly code: RefusalCode,
    readonly more: {
      fields?: FieldProblem[];
      retryAfter?: number;
      values?: Record<string, string | number>;
    } = {},
    message: string = code === 'INVALID_INPUT' ? '' : words.refusals[code],
  ) {
    super(fill(message, more.values ?? {}));
    this.status = STATUS[code];
  }
}

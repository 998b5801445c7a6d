import { GraphQLError } from 'graphql';
import type { Services } from '../platform/context.js';
import { fingerprint } from '../platform/seal.js';
import { network, type LimitName } from '../platform/rate-limit.js';
import { SignInRefusal } from './refusal.js';

/** Runs a count; what it throws becomes a refusal that says when to come back. */
export async function limited<Result>(count: () => Promise<Result>): Promise<Result> {
  try {
    return await count();
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] === 'RATE_LIMITED') {
      const retryAfter = Number(error.extensions['retryAfter']);
      throw new SignInRefusal('RATE_LIMITED', { retryAfter, values: { seconds: retryAfter } });
    }
    throw error;
  }
}

interface Attempt {
  communityId: string;
  ip: string;
  /** Lower case; empty when the attempt is by something that names nobody. */
  email: string;
}

function keyOf({ communityId, ip, email }: Attempt): string {
  // Hashed, so that the table of counts is not a list of who tried to sign in.
  return fingerprint(`${communityId} ${network(ip)} ${email}`);
}

const ofNetwork = { signIn: 'signInNetwork', code: 'codeNetwork' } as const;

function networkKey({ communityId, ip }: Attempt): string {
  return `${communityId}:${network(ip)}`;
}

/**
 * Counts an attempt of this address from this network, and one of the network: somebody who tries one password on a
 * thousand people, or has a thousand people mailed, never meets the first count.
 *
 * @throws SignInRefusal with RATE_LIMITED
 */
export async function countAttempt(
  { limits }: Services,
  name: Extract<LimitName, 'signIn' | 'code'>,
  attempt: Attempt,
): Promise<void> {
  await limited(() => limits.consumeKey(name, keyOf(attempt), attempt.ip));
  await limited(() => limits.consumeKey(ofNetwork[name], networkKey(attempt), attempt.ip));
}

/** A good attempt is no reason to make anybody wait for the next. */
export async function forgetAttempt({ limits }: Services, attempt: Attempt): Promise<void> {
  await limits.giveBackKey('signIn', keyOf(attempt), attempt.ip);
  await limits.giveBackKey('signInNetwork', networkKey(attempt), attempt.ip);
}

/** Counts a mail with a code to this address, from whatever network. @throws SignInRefusal with RATE_LIMITED */
export async function countCodeTo({ limits }: Services, { communityId, ip, email }: Attempt): Promise<void> {
  await limited(() => limits.consumeKey('codeAddress', fingerprint(`${communityId} ${email}`), ip));
}

function triesKey({ communityId, email }: Attempt): string {
  return fingerprint(`${communityId} tries ${email}`);
}

/**
 * Counts a try of the code that was mailed to an address, before it is looked at. The library counts too, but reads and
 * writes apart: thirty tries made at once were one try to it. Trusted networks are counted as any other.
 *
 * @throws SignInRefusal with TOO_MANY_TRIES
 */
export async function countCodeTry({ limits }: Services, attempt: Attempt): Promise<void> {
  try {
    await limited(() => limits.consumeKey('codeTries', triesKey(attempt), ''));
  } catch (error) {
    throw error instanceof SignInRefusal ? new SignInRefusal('TOO_MANY_TRIES') : error;
  }
}

/** A new code has its own tries. */
export async function forgetCodeTries({ limits }: Services, attempt: Attempt): Promise<void> {
  await limits.forgetKey('codeTries', triesKey(attempt));
}

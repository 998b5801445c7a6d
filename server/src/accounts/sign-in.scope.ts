import { AsyncLocalStorage } from 'node:async_hooks';
import type { Community } from '../communities/community.module.js';
import type { SignInRefusal } from './refusal.js';

/** What comes of a sign-in for the community it happens in. */
export interface Arrival {
  /** Null while the person has not said their name. */
  memberId: string | null;
  /** Space an invitation led to. */
  spaceId: string | null;
}

/** One attempt to sign in, known to the hooks that better-auth calls on the way. */
export interface SignInScope {
  readonly community: Community;
  readonly ip: string;
  readonly name: string | null;
  readonly invitation: string | null;
  arrival?: Arrival;
  /** Our own reason when a hook has said no; better-auth passes on a part of it only. */
  refusal?: SignInRefusal;
  /** Token of the link that better-auth has just made, on its way into the mail. */
  linkToken?: string;
}

const scopes = new AsyncLocalStorage<SignInScope>();

export function inScope<Result>(scope: SignInScope, work: () => Promise<Result>): Promise<Result> {
  return scopes.run(scope, work);
}

/** The attempt that is under way. @throws outside of one: nobody signs in past the community's rules. */
export function currentScope(): SignInScope {
  const scope = scopes.getStore();
  if (!scope) {
    throw new Error('A sign-in is under way that no community knows of.');
  }
  return scope;
}

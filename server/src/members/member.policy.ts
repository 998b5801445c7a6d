import { isAdmin } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, Refusal } from '../platform/problems.js';
import type { Member } from './member.type.js';

/** Who may do what to a member of their community. */
export const memberPolicy = policyOf<Pick<Member, 'hasLeft'>, 'CHANGE_ROLE'>(
  ['CHANGE_ROLE'],
  // Somebody who has left cannot be made anything; to the caller they are not there.
  (actor, _act, member) => (isAdmin(actor) && !member.hasLeft) || new Refusal(new NotFound()),
);

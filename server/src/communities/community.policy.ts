import { isAdmin, isStaff, type Actor } from '../platform/actor.js';
import { policyOf } from '../platform/policy.js';
import { NotFound, Refusal } from '../platform/problems.js';
import { COMMUNITY_ACTIONS, type Community, type CommunityAction } from './community.type.js';

const allows: Record<CommunityAction, (actor: Actor) => boolean> = {
  POST_IDEA: () => true,
  START_CONVERSATION: () => true,
  POST_FOR_OTHERS: isStaff,
  SEE_ATTENTION: isStaff,
  ADMINISTER: isAdmin,
  INVITE: isAdmin,
};

/** Who may do what in the community as a whole. */
export const communityPolicy = policyOf<Pick<Community, 'id'>, CommunityAction>(
  COMMUNITY_ACTIONS,
  (actor, act, community) =>
    (actor.kind === 'member' && actor.communityId === community.id && allows[act](actor)) ||
    new Refusal(new NotFound()),
);

import { memberById } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import type { LimitName } from '../platform/rate-limit.js';

const DAY = 86_400_000;

/**
 * The limits of starting something others are asked to read. New people are asked to look around first; who has
 * been here for a day may post more (quality.md section 2).
 */
export async function postingLimits(context: RequestContext): Promise<LimitName[]> {
  if (isStaff(context.actor) || !context.actor.memberId) {
    return [];
  }
  const { joinedAt } = await memberById(context, context.actor.memberId);
  return ['idea', context.clock.now().getTime() - joinedAt.getTime() < DAY ? 'ideaFirstDay' : 'ideaDay'];
}

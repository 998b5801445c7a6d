import { followUpDaysInput } from '@rapport/shared/inputs/follow-up';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import {
  ChangeCommunityResult,
  Community,
  CommunityChanged,
  communityChanged,
  CommunityEntity,
  communityOf,
  communityPolicy,
} from '../communities/community.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, command, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { statement } from '../platform/statement.js';

/** An admin says after how many days people are asked whether what was shipped helped. */
export const setFollowUpDays = command({
  name: 'setFollowUpDays',
  action: 'community:administer',
  input: followUpDaysInput,
  async run(write, { days }) {
    const { communityId } = write.actor;
    const ours = communityPolicy.authorize(write.actor, 'ADMINISTER', { id: communityId });
    await write.tx.update(CommunityEntity, { id: ours.id }, { followUpDays: days });
    await write.emit(communityChanged, { communityId });
    return { communityId };
  },
});

const daysOf = statement<{ days: number }>(
  'followUps.days',
  'select follow_up_days as days from community where id = $1',
);

@Resolver(() => Community)
export class CommunityFollowUpFields {
  @FieldResolver(() => Int, {
    description: 'Days after something was shipped and told, on which people are asked whether it helped.',
  })
  async followUpDays(@Root() { id }: Community, @Ctx() { db }: RequestContext): Promise<number> {
    return (await db.row(daysOf, [id]))?.days ?? 30;
  }

  @Access('community:administer')
  @Mutation(() => ChangeCommunityResult, {
    description:
      'Says after how many days people are asked whether what was shipped helped. For admins. Holds for all that was not asked about yet.',
  })
  async setFollowUpDays(
    @Ctx() context: RequestContext,
    @Arg('days', () => Int, { description: 'From 1 to 365.' }) days: number,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<CommunityChanged | Problem> {
    const outcome = await runCommand(context, setFollowUpDays, { days }, key);
    return answerWith(outcome, async () => new CommunityChanged(await communityOf(context)));
  }
}

import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import type { Problem } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { lookAtPurpose } from './purpose-look.command.js';
import { answerWithSpace } from './space.answer.js';
import { ChangeSpaceResult, type SpaceChanged } from './space.result.js';
import { Space } from './space.type.js';

const looks = statement<{ spaceId: string; at: Date }>(
  'spaces.purpose_looks',
  `select space_id as "spaceId", max(at) as at from purpose_look
   where community_id = $1 and space_id = any($2::uuid[]) group by space_id`,
);
const looksLoader = defineLoader<Date | null>(
  'purpose looks',
  async ({ db, actor }, ids) =>
    new Map((await db.rows(looks, [actor.communityId, ids])).map(({ spaceId, at }) => [spaceId, at])),
  null,
);

@Resolver(() => Space)
export class PurposeLookResolver {
  @Access('indicator:settle')
  @Mutation(() => ChangeSpaceResult, {
    description: 'Says that the purpose of a space was looked at and still holds. For who answers for it.',
  })
  async lookAtPurpose(
    @Ctx() context: RequestContext,
    @IdArg('spaceId', 'The space.') spaceId: string,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<SpaceChanged | Problem> {
    return answerWithSpace(context, await runCommand(context, lookAtPurpose, { spaceId }, key));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When somebody last looked at its purpose and found that it still holds; null if never.',
  })
  async purposeLookedAt(@Root() { id }: Space, @Ctx() context: RequestContext): Promise<Date | null> {
    return context.loaders.load(context, looksLoader, id);
  }
}

import { Arg, Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { IdeaConnection, listIdeas } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { summarise } from './attention.queries.js';

@ObjectType({ description: 'How much waits for a word of staff.', simpleResolvers: true })
export class AttentionSummary {
  @Field(() => Int, { description: 'Ideas that wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Those among them past the cadence promise of their space.' })
  late!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest waits; null when none does.' })
  oldestSince!: Date | null;
}

@ArgsType()
class AttentionArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what is past the cadence promise.' })
  lateOnly!: boolean;
}

@Resolver()
export class AttentionResolver {
  @Access('attention:read')
  @Query(() => IdeaConnection, { description: 'What waits for a word of staff, the longest waiting first.' })
  async attention(
    @Ctx() context: RequestContext,
    @Args(() => AttentionArgs) args: AttentionArgs,
  ): Promise<IdeaConnection> {
    return listIdeas(
      context,
      args,
      { space: args.space, waiting: true, late: args.lateOnly },
      'LONGEST_WAITING',
    );
  }

  @Access('attention:read')
  @Query(() => AttentionSummary, { description: 'How much waits.' })
  async attentionSummary(
    @Ctx() context: RequestContext,
    @Arg('space', () => String, { nullable: true, description: 'Only of the space with this slug.' })
    space: string | null | undefined,
  ): Promise<AttentionSummary> {
    return Object.assign(new AttentionSummary(), await summarise(context, space ?? null));
  }
}

import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { readAccountability, type Asker } from './accountability.read.js';
import type { Range } from './accountability.rules.js';
import { Accountability, RangeEnum } from './accountability.type.js';
import { listCases } from './cases.queries.js';
import { AccountabilityCaseConnection, CasesEnum, type Cases } from './cases.type.js';

@ArgsType()
class CasesArgs extends PageArgs {
  @Field(() => CasesEnum, { description: 'Which cases.' })
  cases!: Cases;

  @Field(() => RangeEnum, { defaultValue: 'LAST_90_DAYS', description: 'Which time is counted.' })
  range!: Range;
}

async function askerOf(context: RequestContext): Promise<Asker> {
  const { db, clock, actor } = context;
  return { db, clock, communityId: actor.communityId, timeZone: (await communityOf(context)).timeZone };
}

@Resolver()
export class AccountabilityResolver {
  @Access('community:read')
  @Query(() => Accountability, {
    description:
      'How the team keeps its word: figures of public spaces, the same for everybody, none of one person.',
  })
  async accountability(
    @Ctx() context: RequestContext,
    @Arg('range', () => RangeEnum, { defaultValue: 'LAST_90_DAYS', description: 'Which time is counted.' })
    range: Range,
  ): Promise<Accountability> {
    return readAccountability(await askerOf(context), range);
  }

  @Access('community:read')
  @Query(() => AccountabilityCaseConnection, {
    description: 'The cases behind a figure, the same for everybody.',
  })
  async accountabilityCases(
    @Ctx() context: RequestContext,
    @Args(() => CasesArgs) args: CasesArgs,
  ): Promise<AccountabilityCaseConnection> {
    return listCases(await askerOf(context), args);
  }
}

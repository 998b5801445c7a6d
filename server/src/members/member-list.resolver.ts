import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { IdempotencyKey } from '../platform/arguments.js';
import type { Problem } from '../platform/problems.js';
import { changeMemberRole } from './member.commands.js';
import { ChangeMemberRoleInput, MembersArgs } from './member.input.js';
import { countMembers, listMembers } from './member-list.queries.js';
import { MemberConnection } from './member-list.type.js';
import { memberById } from './member.loaders.js';
import { ChangeMemberResult, MemberChanged } from './member.result.js';

@Resolver(() => MemberConnection)
export class MemberListResolver {
  @Access('member:list')
  @Query(() => MemberConnection, { description: 'All members by name. For staff.' })
  async members(
    @Ctx() context: RequestContext,
    @Args(() => MembersArgs) args: MembersArgs,
  ): Promise<MemberConnection> {
    return listMembers(context, args);
  }

  @FieldResolver(() => Int, { description: 'How many members fit, on all pages together.' })
  async totalCount(@Root() connection: MemberConnection, @Ctx() context: RequestContext): Promise<number> {
    return countMembers(context, connection.filter);
  }

  @Access('member:manage')
  @Mutation(() => ChangeMemberResult, {
    description: 'Makes somebody a customer, staff or an admin. The last admin stays one. For admins.',
  })
  async changeMemberRole(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMemberRoleInput, { description: 'Who becomes what.' })
    input: ChangeMemberRoleInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<MemberChanged | Problem> {
    const outcome = await runCommand(context, changeMemberRole, input, key);
    return answerWith(
      outcome,
      async ({ memberId }) => new MemberChanged(await memberById(context, memberId)),
    );
  }
}

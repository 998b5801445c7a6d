import type { Role } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { RoleEnum } from './member.type.js';

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name; for admins also part of an e-mail address.',
  })
  search?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only members of this role.' })
  role?: Role | null;
}

@InputType({ description: 'Who becomes what.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'Id of the member.' })
  memberId!: string;

  @Field(() => RoleEnum, { description: 'What they shall be.' })
  role!: Role;
}

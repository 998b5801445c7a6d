import type { Role, TokenScope } from '@rapport/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../members/member.module.js';
import { TokenScopeEnum } from './account.type.js';

@InputType({ description: 'A token to make.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What to call it, for example the program it is for.' })
  name!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it shall allow, at least one.' })
  scopes!: TokenScope[];

  @Field(() => Int, { description: 'For how many days, from 1 to 365.' })
  expiresInDays!: number;
}

@InputType({ description: 'An invitation to make.' })
export class CreateInvitationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Address to mail it to; none for a link to pass on.',
  })
  email?: string | null;

  @Field(() => RoleEnum, { defaultValue: 'CUSTOMER', description: 'What the person becomes here.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'Space it leads to.' })
  spaceId?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'For how many days, from 1 to 90.' })
  expiresInDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Links only: how often it may be used. Left out: once for staff and admins, as often as one likes for customers.',
  })
  maxUses?: number | null;
}

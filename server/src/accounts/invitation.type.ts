import type { Role } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../members/member.module.js';

@ObjectType({ description: 'Opens the door for one person by mail, or for whoever has the link.' })
export class Invitation {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Whom it was mailed to; null for a link.' })
  email!: string | null;

  @Field(() => RoleEnum, { description: 'What the person becomes here.' })
  role!: Role;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was first used.' })
  acceptedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often it may still be used; null for as often as one likes.',
  })
  usesLeft!: number | null;

  spaceId!: string | null;
  invitedById!: string;
}

@ObjectType({ description: 'What an invitation promises, before it is accepted.', simpleResolvers: true })
export class InvitationOffer {
  @Field(() => String, { description: 'Where it leads.' })
  communityName!: string;

  @Field(() => RoleEnum, { description: 'What one becomes there.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The space it leads to.' })
  spaceName!: string | null;

  @Field(() => String, { description: 'Name of who invites.' })
  invitedBy!: string;

  @Field(() => String, { nullable: true, description: 'Whom it was mailed to; null for a link.' })
  email!: string | null;

  @Field(() => Boolean, { description: 'True when it is too old or used up.' })
  expired!: boolean;
}

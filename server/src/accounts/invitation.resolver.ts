import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { findSpace, Space } from '../spaces/space.module.js';
import { CreateInvitationInput } from './account.input.js';
import { createInvitation, invitationLink, revokeInvitation } from './invitation.commands.js';
import { invitationById, invitationsOf, offerOf } from './invitation.queries.js';
import {
  CreateInvitationResult,
  InvitationCreated,
  InvitationRevoked,
  RevokeInvitationResult,
} from './invitation.result.js';
import { Invitation, InvitationOffer } from './invitation.type.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  @Access('invitation:manage')
  @Query(() => [Invitation], {
    description: 'The newest two hundred invitations, ended ones included. For admins.',
  })
  async invitations(@Ctx() context: RequestContext): Promise<Invitation[]> {
    return invitationsOf(context);
  }

  @Access('invitation:read')
  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What the holder of an invitation is offered; null for one that is none or was taken back.',
  })
  async invitationOffer(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'The last part of the link.' }) token: string,
  ): Promise<InvitationOffer | null> {
    return offerOf(context, token);
  }

  @Access('invitation:manage')
  @Mutation(() => CreateInvitationResult, {
    description: 'Invites one person by mail, or makes a link to pass on. For admins.',
  })
  async createInvitation(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateInvitationInput, { description: 'Whom, as what, for how long.' })
    input: CreateInvitationInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<InvitationCreated | Problem> {
    const outcome = await runCommand(context, createInvitation, input, key);
    return answerWith(
      outcome,
      async ({ invitationId }) =>
        new InvitationCreated(
          await invitationById(context, invitationId),
          invitationLink(context, invitationId),
        ),
    );
  }

  @Access('invitation:manage')
  @Mutation(() => RevokeInvitationResult, { description: 'Takes an invitation back. For admins.' })
  async revokeInvitation(
    @Ctx() context: RequestContext,
    @IdArg('invitationId', 'Id of the invitation.') invitationId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<InvitationRevoked | Problem> {
    const outcome = await runCommand(context, revokeInvitation, { invitationId }, key);
    return answerWith(
      outcome,
      async (done) => new InvitationRevoked(await invitationById(context, done.invitationId)),
    );
  }

  @FieldResolver(() => Space, { nullable: true, description: 'The space it leads to.' })
  async space(@Root() invitation: Invitation, @Ctx() context: RequestContext): Promise<Space | null> {
    const { spaceId } = invitation;
    return spaceId ? findSpace(context, (space) => space.id === spaceId) : null;
  }

  @FieldResolver(() => Member, { description: 'Who invites.' })
  async invitedBy(@Root() invitation: Invitation, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, invitation.invitedById);
  }
}

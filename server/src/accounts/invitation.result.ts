import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Invitation } from './invitation.type.js';

@ObjectType({
  description: 'An invitation was made, and mailed if it has an address.',
  simpleResolvers: true,
})
export class InvitationCreated {
  @Field(() => Invitation, { description: 'The invitation.' })
  readonly invitation: Invitation;

  @Field(() => String, { description: 'Link to pass on. Shown once.' })
  readonly link: string;

  constructor(invitation: Invitation, link: string) {
    this.invitation = invitation;
    this.link = link;
  }
}

@ObjectType({ description: 'An invitation was taken back.', simpleResolvers: true })
export class InvitationRevoked {
  @Field(() => Invitation, { description: 'The invitation.' })
  readonly invitation: Invitation;

  constructor(invitation: Invitation) {
    this.invitation = invitation;
  }
}

export const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  description: 'What comes of inviting.',
  types: () => [InvitationCreated, InvalidInput, NotFound] as const,
});

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  description: 'What comes of taking an invitation back.',
  types: () => [InvitationRevoked, NotFound, NotPossible] as const,
});

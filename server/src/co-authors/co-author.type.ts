import type { CoAuthorState, CoAuthorWay } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';

export const CO_AUTHOR_ACTIONS = ['ANSWER', 'TAKE_BACK', 'LEAVE'] as const;
export type CoAuthorAction = (typeof CO_AUTHOR_ACTIONS)[number];
export const CoAuthorActionEnum = enumOf<CoAuthorAction>(
  'CoAuthorAction',
  "What somebody may do about a person's part in an idea.",
  {
    ANSWER: 'Accept or decline the invitation.',
    TAKE_BACK: 'Take the invitation back.',
    LEAVE: 'Stop being a co-author. Credit stays.',
  },
);

export const CoAuthorStateEnum = enumOf<CoAuthorState>('CoAuthorState', 'What somebody is to an idea.', {
  INVITED: 'Was invited and has not answered.',
  STANDING: 'Writes it together with its author.',
  REFUSED: 'Was invited and said no.',
  LEFT: 'Was a co-author and left.',
  TAKEN_BACK: 'Was invited, and the invitation was taken back before they answered.',
});

export const CoAuthorWayEnum = enumOf<CoAuthorWay>('CoAuthorWay', 'How somebody came to be a co-author.', {
  INVITATION: 'By accepting an invitation.',
  SUGGESTION: 'By a suggested edit that was accepted.',
  MERGE: 'By an idea of theirs that goes on as part of this one.',
});

@ObjectType({ description: "One person's part in writing one idea.", simpleResolvers: true })
export class CoAuthorship {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, {
    nullable: true,
    description:
      'Who it is; null to everybody else while somebody invited by e-mail has not answered, since an address does not tell whose it is.',
  })
  member!: Member | null;

  @Field(() => String, { description: 'What they are called: by the invitation, while there is no member.' })
  name!: string;

  @Field(() => CoAuthorStateEnum, { description: 'What they are to the idea.' })
  state!: CoAuthorState;

  @Field(() => CoAuthorWayEnum, { description: 'How they came to it.' })
  way!: CoAuthorWay;

  @Field(() => Member, { description: 'Who invited them, accepted their suggestion or merged their idea.' })
  invitedBy!: Member;

  @Field(() => String, { nullable: true, description: 'What the invitation says, while it waits.' })
  message!: string | null;

  @Field(() => Date, { description: 'When they were first invited or joined.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  changedAt!: Date;

  ideaId!: string;
  memberId!: string;
}

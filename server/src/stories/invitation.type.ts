import type { StoryInvitationState } from '@rapport/shared/telling';
import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { StoryInvitationStateEnum } from './story.enums.js';

@ObjectType({
  description: 'A member was asked, once and at a real moment, whether they want to tell a story.',
  simpleResolvers: true,
})
export class StoryInvitation {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => StoryInvitationStateEnum, { description: 'What became of it.' })
  state!: StoryInvitationState;

  @Field(() => String, { description: 'In whose words it was asked; plain text.' })
  words!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field(() => Member, { description: 'Who asks.' })
  by!: Member;

  @Field(() => Member, { description: 'Who is asked.' })
  member!: Member;

  threadId!: string;
  storyId!: string | null;
}

import type { ReviewState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { LocalDate } from '../platform/schema.js';

export const ReviewStateEnum = enumOf<ReviewState>('ReviewState', 'Where a review stands.', {
  SCHEDULED: 'Its day is to come.',
  DUE: 'Its day has come, and the team answers within what the space promises.',
  OVERDUE: 'Its day is further past than what the space promises an answer in.',
});

@ObjectType({
  description: 'A day on which a decline is looked at again; it stands until a new answer decides anew.',
  simpleResolvers: true,
})
export class Review {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => LocalDate, { description: 'The day that was named.' })
  dueOn!: string;

  @Field(() => ReviewStateEnum, { description: 'Where it stands today, where the community is.' })
  state!: ReviewState;

  @Field(() => Int, { description: 'Whole calendar days since its day; 0 on the day and before.' })
  daysOver!: number;

  @Field(() => Member, {
    nullable: true,
    description:
      'Who answers for it: who declined, or whoever took that over when they left the team; null when nobody is left.',
  })
  owner!: Member | null;
}

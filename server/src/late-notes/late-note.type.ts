import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { LocalDate } from '../platform/schema.js';

@ObjectType({
  description:
    'What somebody of staff says, in their own name, to who waits longer than the space promises. The waiting goes on.',
  simpleResolvers: true,
})
export class LateNote {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who wrote it.' })
  author!: Member;

  @Field(() => String, { description: 'Their words, without markup.' })
  text!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the answer comes, if they named one.',
  })
  answerBy!: string | null;

  @Field(() => Boolean, { description: 'Whether that day has passed without an answer.' })
  dayPassed!: boolean;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  ideaId!: string;
}

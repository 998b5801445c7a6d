import { Field, ID, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';

@ObjectType({
  description:
    'Somebody else answers for something from a moment on, with a note that everybody concerned reads.',
  simpleResolvers: true,
})
export class HandOver {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, {
    nullable: true,
    description: 'Who answered for it before; null when nobody was named.',
  })
  from!: Member | null;

  @Field(() => Member, { description: 'Who answers for it since.' })
  to!: Member;

  @Field(() => Member, { description: 'Who handed it over.' })
  by!: Member;

  @Field(() => String, { description: 'What was said about it, without markup.' })
  note!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

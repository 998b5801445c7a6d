import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Member } from './member.type.js';

@ObjectType({ description: 'A member as they are now.', simpleResolvers: true })
export class MemberChanged {
  @Field(() => Member, { description: 'The member.' })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

export const ChangeMemberResult = createUnionType({
  name: 'ChangeMemberResult',
  description: 'What comes of changing a member.',
  types: () => [MemberChanged, InvalidInput, NotFound, NotPossible] as const,
});

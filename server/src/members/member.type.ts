import type { Role } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const RoleEnum = enumOf<Role>('Role', 'What somebody is in the community.', {
  CUSTOMER: 'Says what hurts, posts, supports and improves ideas.',
  STAFF: 'Belongs to the team: answers, explains and reports back.',
  ADMIN: 'Staff who also looks after the community itself.',
});

/** Read with the columns of `member`, or with those of a face; what is private stays off the type. */
@ObjectType({ description: 'A person in the community.', simpleResolvers: true })
export class Member {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'How they want to be called.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What they are here.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'What they do, in their own words, for example "product". Staff show it beside their name.',
  })
  title!: string | null;

  @Field(() => Boolean, { description: 'True when the person has left; the name is then neutral.' })
  hasLeft!: boolean;

  /** Undefined where only the face was read, beside what somebody wrote. */
  about?: string | null;
  joinedAt?: Date;
}

/** A member read with everything they show. */
export type WholeMember = Member & Required<Pick<Member, 'about' | 'joinedAt'>>;

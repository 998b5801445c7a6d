import type { Role } from '@rapport/shared/vocabulary';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo, type Connection, type Edge } from '../platform/paging.js';
import { Member } from './member.type.js';

@ObjectType({ description: 'One member in the list that staff see.', simpleResolvers: true })
export class MemberEdge implements Edge<Member> {
  @Field(() => String, { description: 'Where it stands in the list.' })
  cursor!: string;

  @Field(() => Member, { description: 'The member.' })
  node!: Member;

  @Field(() => String, { nullable: true, description: 'Their e-mail address. For admins only.' })
  email!: string | null;
}

/** What narrows the list down; `email` says whether the search looks at addresses too. */
export interface MemberFilter {
  role: Role | null;
  search: string | null;
  email: boolean;
}

@ObjectType({ description: 'Members by name.' })
export class MemberConnection implements Connection<Member> {
  @Field(() => [MemberEdge], { description: 'The members with their cursors.' })
  edges!: MemberEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  filter!: MemberFilter;
}

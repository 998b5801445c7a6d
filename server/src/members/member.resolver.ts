import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { findMember, memberById } from './member.loaders.js';
import { initialsOf } from './member.rules.js';
import { Member, type WholeMember } from './member.type.js';

@Resolver(() => Member)
export class MemberResolver {
  @Access('community:read')
  @Query(() => Member, { nullable: true, description: 'One member; null when there is none of that id.' })
  async member(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the member.' }) id: string,
  ): Promise<Member | null> {
    return findMember(context, id);
  }

  @FieldResolver(() => String, { description: 'One or two letters for a face without a picture.' })
  initials(@Root() member: Member): string {
    return initialsOf(member.name);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What they tell of themselves, as Markdown.' })
  async about(@Root() member: Member, @Ctx() context: RequestContext): Promise<string | null> {
    return (await whole(context, member)).about;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What they tell of themselves, as safe HTML.' })
  async aboutHtml(@Root() member: Member, @Ctx() context: RequestContext): Promise<string | null> {
    const { about } = await whole(context, member);
    return about ? renderMarkdown(about) : null;
  }

  @FieldResolver(() => Date, { description: 'When they came.' })
  async joinedAt(@Root() member: Member, @Ctx() context: RequestContext): Promise<Date> {
    return (await whole(context, member)).joinedAt;
  }
}

/** A member with everything they show, where perhaps only the face was read. */
async function whole(context: RequestContext, member: Member): Promise<WholeMember> {
  const { about, joinedAt } = member;
  return joinedAt && about !== undefined
    ? Object.assign(member, { about, joinedAt })
    : memberById(context, member.id);
}

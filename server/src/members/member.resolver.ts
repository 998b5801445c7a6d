import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { findMember } from './member.loaders.js';
import { initialsOf } from './member.rules.js';
import { Member } from './member.type.js';

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

  @FieldResolver(() => String, { nullable: true, description: 'What they tell of themselves, as safe HTML.' })
  aboutHtml(@Root() member: Member): string | null {
    return member.about && renderMarkdown(member.about);
  }
}

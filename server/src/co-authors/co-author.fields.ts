import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { Member, Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { coAuthorshipsOf, ownCoAuthorship, ownInvitations, possibleCoAuthors } from './co-author.queries.js';
import { CoAuthorship } from './co-author.type.js';

/** What co-authors add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaCoAuthorFields {
  @FieldResolver(() => [CoAuthorship], {
    description:
      'Who writes it with its author; for those who write it and whom they asked, open invitations too.',
  })
  async coAuthorships(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<CoAuthorship[]> {
    return coAuthorshipsOf(context, idea);
  }

  @FieldResolver(() => CoAuthorship, {
    nullable: true,
    description: 'What the viewer is to it; null when they were never asked.',
  })
  async viewerCoAuthorship(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<CoAuthorship | null> {
    return ownCoAuthorship(context, idea);
  }

  @FieldResolver(() => [Member], {
    description: 'People who can be invited, at most ten; empty for who may not invite.',
  })
  async possibleCoAuthors(
    @Root() idea: Idea,
    @Ctx() context: RequestContext,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name. Without it, who commented on it or supports it.',
    })
    search: string | null | undefined,
  ): Promise<Member[]> {
    const { memberId } = context.actor;
    const writes = idea.author.id === memberId || idea.coAuthors.some(({ id }) => id === memberId);
    return writes ? possibleCoAuthors(context, idea, search ?? null) : [];
  }
}

@Resolver(() => Viewer)
export class ViewerCoAuthorFields {
  @FieldResolver(() => [CoAuthorship], {
    description: 'Invitations to be a co-author that wait for an answer, the newest first.',
  })
  async coAuthorInvitations(
    @Root() _viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<CoAuthorship[]> {
    return ownInvitations(context);
  }
}

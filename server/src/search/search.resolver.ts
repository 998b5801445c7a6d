import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { findIrritant, Irritant } from '../irritants/irritant.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { findSpace, Space } from '../spaces/space.module.js';
import { SearchArgs, SimilarArgs } from './search.input.js';
import { search } from './search.queries.js';
import { SearchConnection, SearchHit } from './search.type.js';
import { similarIdeas, similarThings } from './similar.queries.js';
import { SimilarThing } from './similar.type.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Access('community:read')
  @Query(() => SearchConnection, {
    description: 'Looks for words in everything the viewer may see.',
  })
  async search(
    @Ctx() context: RequestContext,
    @Args(() => SearchArgs) args: SearchArgs,
  ): Promise<SearchConnection> {
    return search(context, args);
  }

  @Access('community:read')
  @Query(() => [Idea], {
    description:
      'Ideas that say much the same as a text, the most alike first; declined ones too, withdrawn ones never.',
  })
  async similarIdeas(
    @Ctx() context: RequestContext,
    @Args(() => SimilarArgs) args: SimilarArgs,
  ): Promise<Idea[]> {
    return similarIdeas(context, args);
  }

  @Access('community:read')
  @Query(() => [SimilarThing], {
    description:
      'Ideas and irritants that say much the same as a text, the most alike first; declined and fixed ones too, withdrawn ones never.',
  })
  async similar(
    @Ctx() context: RequestContext,
    @Args(() => SimilarArgs) args: SimilarArgs,
  ): Promise<SimilarThing[]> {
    return similarThings(context, args);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who wrote it; null for a member.' })
  async author(@Root() hit: SearchHit, @Ctx() context: RequestContext): Promise<Member | null> {
    return hit.authorId ? memberById(context, hit.authorId) : null;
  }

  @FieldResolver(() => Space, { nullable: true, description: 'The space it is in; null for a member.' })
  async space(@Root() hit: SearchHit, @Ctx() context: RequestContext): Promise<Space | null> {
    return hit.spaceId ? findSpace(context, ({ id }) => id === hit.spaceId) : null;
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description:
      'The idea it is or belongs to; null for conversations, irritants, what is said there, and members.',
  })
  async idea(@Root() hit: SearchHit, @Ctx() context: RequestContext): Promise<Idea | null> {
    return hit.ideaId ? findIdea(context, hit.ideaId) : null;
  }

  @FieldResolver(() => Irritant, {
    nullable: true,
    description: 'The irritant it is or was said about; null for everything else.',
  })
  async irritant(@Root() hit: SearchHit, @Ctx() context: RequestContext): Promise<Irritant | null> {
    return hit.irritantId ? findIrritant(context, hit.irritantId) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member found; null for everything else.' })
  async member(@Root() hit: SearchHit, @Ctx() context: RequestContext): Promise<Member | null> {
    return hit.memberId ? memberById(context, hit.memberId) : null;
  }
}

@Resolver(() => SearchConnection)
export class SearchTotalResolver {
  @FieldResolver(() => Int, {
    description:
      'How many things there are on all pages; counting stops at 100, which then means that many or more.',
  })
  async totalCount(@Root() connection: SearchConnection): Promise<number> {
    return connection.count();
  }
}

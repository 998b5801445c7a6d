import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Idea, IdeaConnection } from '../ideas/idea.module.js';
import { Access, memberOf } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { listReviews, reviewOfIdea } from './review.queries.js';
import { Review } from './review.type.js';

@ArgsType()
class ReviewsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those whose day is further past than their space promises an answer in.',
  })
  overdueOnly!: boolean;
}

@Resolver()
export class ReviewResolver {
  @Access('community:read')
  @Query(() => IdeaConnection, {
    description:
      'Declined ideas with a day on which they are looked at again, the earliest day first: what is overdue leads.',
  })
  async reviewsDue(
    @Ctx() context: RequestContext,
    @Args(() => ReviewsArgs) args: ReviewsArgs,
  ): Promise<IdeaConnection> {
    const { space = null, overdueOnly } = args;
    return listReviews(context, args, { space, overdueOnly, askedOf: null });
  }

  @Access('attention:read')
  @Query(() => IdeaConnection, {
    description: 'Declined ideas whose day has come and which the viewer is asked to look at again.',
  })
  async reviewsAskedOfMe(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<IdeaConnection> {
    const { memberId } = memberOf(context.actor);
    return listReviews(context, args, { space: null, overdueOnly: false, askedOf: memberId });
  }
}

@Resolver(() => Idea)
export class IdeaReviewFields {
  @FieldResolver(() => Review, {
    nullable: true,
    description:
      'The day on which its decline is looked at again; null when there is none or nothing to decide.',
  })
  review(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<Review | null> | null {
    // Only what stands declined asks the database.
    const rests =
      idea.stage.category !== 'DECLINED' || idea.withdrawnAt !== null || idea.space.archivedAt !== null;
    return rests ? null : context.loaders.load(context, reviewOfIdea, idea.id);
  }
}

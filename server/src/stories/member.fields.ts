import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { realMomentsOf } from './real-moments.js';
import { RealMoment } from './real-moments.type.js';

/** What stories add to a member. */
@Resolver(() => Member)
export class MemberStoryFields {
  @FieldResolver(() => [RealMoment], {
    description:
      'What the team could ask them for a story about, as far as the viewer may see it and nobody asked before: at most twenty. Empty for customers.',
  })
  async realMoments(@Root() { id }: Member, @Ctx() context: RequestContext): Promise<RealMoment[]> {
    return realMomentsOf(context, id);
  }
}

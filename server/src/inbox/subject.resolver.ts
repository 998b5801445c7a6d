import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.js';
import { subjectOf } from './subject.queries.js';
import { Follow, ThreadSubject } from './subject.type.js';

@Resolver(() => Follow)
export class FollowFields {
  @FieldResolver(() => ThreadSubject, { description: 'What is followed.' })
  async subject(@Root() { threadId }: Follow, @Ctx() context: RequestContext): Promise<ThreadSubject> {
    return subjectOf(context, threadId);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ThreadSubject } from '../inbox/inbox.module.js';
import type { RequestContext } from '../platform/context.js';
import { Draft } from './draft.type.js';
import { aboutOf } from './draft.queries.js';

@Resolver(() => Draft)
export class DraftFields {
  @FieldResolver(() => ThreadSubject, {
    nullable: true,
    description:
      'The idea or conversation it belongs to; null for something new, and for what is not there any more.',
  })
  async about(@Root() draft: Draft, @Ctx() context: RequestContext): Promise<ThreadSubject | null> {
    return aboutOf(context, draft);
  }
}

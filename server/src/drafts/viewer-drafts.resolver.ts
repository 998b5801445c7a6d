import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { draftsOf } from './draft.queries.js';
import { Draft } from './draft.type.js';

@Resolver(() => Viewer)
export class ViewerDraftFields {
  @FieldResolver(() => [Draft], { description: 'What they have typed and not sent, the last saved first.' })
  async drafts(@Ctx() context: RequestContext): Promise<Draft[]> {
    return draftsOf(context);
  }
}

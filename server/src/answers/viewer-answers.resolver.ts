import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { hasAnswered } from './answer.queries.js';

@Resolver(() => Viewer)
export class ViewerAnswerFields {
  @FieldResolver(() => Boolean, {
    description:
      'Whether they have given an official answer before. Whoever has not is shown how people talk here.',
  })
  async hasAnswered(@Ctx() context: RequestContext): Promise<boolean> {
    return hasAnswered(context);
  }
}

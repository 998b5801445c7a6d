import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ideaMarks } from '../hand-overs/hand-over.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Irritant } from '../irritants/irritant.module.js';
import type { RequestContext } from '../platform/context.js';
import { outcomeOfIdea, outcomeOfIrritant } from './outcome.of-things.js';
import { Outcome } from './outcome.type.js';

/** What outcomes add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaOutcomeFields {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'What came of it, told last; null while nothing was told or the viewer may not see it.',
  })
  async outcome(@Root() { id }: Idea, @Ctx() context: RequestContext): Promise<Outcome | null> {
    const { outcome } = await context.loaders.load(context, ideaMarks, id);
    return outcome ? context.loaders.load(context, outcomeOfIdea, id) : null;
  }
}

@Resolver(() => Irritant)
export class IrritantOutcomeFields {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'What it was fixed by, where something larger was built; null otherwise.',
  })
  async outcome(@Root() { id, fixedAt }: Irritant, @Ctx() context: RequestContext): Promise<Outcome | null> {
    return fixedAt ? context.loaders.load(context, outcomeOfIrritant, id) : null;
  }
}

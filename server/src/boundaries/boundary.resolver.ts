import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Member, Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { setBoundaries } from './boundary.commands.js';
import { findBoundaries, ownBoundaries } from './boundary.queries.js';
import { Boundaries, BoundariesSet, SetBoundariesInput, SetBoundariesResult } from './boundary.type.js';

@Resolver(() => Viewer)
export class ViewerBoundaryFields {
  @FieldResolver(() => Boundaries, { description: 'What they may be asked in person, when and how.' })
  async boundaries(@Ctx() context: RequestContext): Promise<Boundaries> {
    return ownBoundaries(context);
  }

  @Access('journey:own')
  @Mutation(() => SetBoundariesResult, {
    description:
      'Says what the viewer may be asked in person, when and how. The same words twice change nothing.',
  })
  async setBoundaries(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetBoundariesInput, { description: 'All of it, as it shall be.' })
    input: SetBoundariesInput,
  ): Promise<BoundariesSet | Problem> {
    const outcome = await runCommand(context, setBoundaries, input);
    return answerWith(outcome, async () => new BoundariesSet(await ownBoundaries(context)));
  }
}

@Resolver(() => Member)
export class MemberBoundaryFields {
  @FieldResolver(() => Boundaries, {
    nullable: true,
    description:
      'What they may be asked in person. Of the team for everybody, of customers for themselves and the team; null when they never said.',
  })
  async boundaries(@Root() { id }: Member, @Ctx() context: RequestContext): Promise<Boundaries | null> {
    return findBoundaries(context, id);
  }
}

import type { FeelingKind } from '@rapport/shared/feeling';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import type { Problem } from '../platform/problems.js';
import { takeFeelingBack, tellFeeling, type FeelingOutcome } from './feeling.commands.js';
import { feelingsPage } from './feeling.queries.js';
import { findThing } from './feeling.things.js';
import {
  FeelingChanged,
  FeelingConnection,
  FeelingKindEnum,
  FeelingResult,
  FeelingThing,
  TellFeelingInput,
} from './feeling.type.js';

type Key = string | null | undefined;

async function changed(
  context: RequestContext,
  outcome: FeelingOutcome | Problem,
): Promise<FeelingChanged | Problem> {
  return answerWith(
    outcome,
    async ({ feelingId, kind, thingId }) =>
      new FeelingChanged(feelingId, await findThing(context, kind, thingId)),
  );
}

@Resolver()
export class FeelingResolver {
  @Access('feeling:tell')
  @Query(() => FeelingThing, {
    nullable: true,
    description:
      'A reply, an answer or an outcome of the team, and what the viewer told of how it felt; null where they cannot see it.',
  })
  async feelingThing(
    @Ctx() context: RequestContext,
    @Arg('kind', () => FeelingKindEnum, { description: 'Which of the three.' }) kind: FeelingKind,
    @IdArg('id', 'The comment, the answer or the outcome.') id: string,
  ): Promise<FeelingThing | null> {
    return findThing(context, kind, id);
  }

  @Access('feeling:tell')
  @Mutation(() => FeelingResult, {
    description:
      'Tells how something of the team felt, to whoever wrote it and nobody else. Once for each thing; nothing depends on it.',
  })
  async tellFeeling(
    @Ctx() context: RequestContext,
    @Arg('input', () => TellFeelingInput, { description: 'What they tell.' }) input: TellFeelingInput,
    @IdempotencyKey() key: Key,
  ): Promise<FeelingChanged | Problem> {
    return changed(context, await runCommand(context, tellFeeling, input, key));
  }

  @Access('feeling:tell')
  @Mutation(() => FeelingResult, {
    description: 'Takes it back, words and all: its reader finds nothing of it.',
  })
  async takeFeelingBack(
    @Ctx() context: RequestContext,
    @IdArg('feelingId', 'What the viewer told.') feelingId: string,
    @IdempotencyKey() key: Key,
  ): Promise<FeelingChanged | Problem> {
    return changed(context, await runCommand(context, takeFeelingBack, { feelingId }, key));
  }
}

@Resolver(() => Viewer)
export class ViewerFeelingFields {
  @FieldResolver(() => FeelingConnection, {
    description: 'What they told of how something felt, the newest first.',
  })
  async feelingsTold(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<FeelingConnection> {
    return feelingsPage(context, 'told', page);
  }

  @FieldResolver(() => FeelingConnection, {
    description: 'What others told them of how their words felt, the newest first; for somebody of the team.',
  })
  async feelingsHeard(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<FeelingConnection> {
    return feelingsPage(context, 'heard', page);
  }
}

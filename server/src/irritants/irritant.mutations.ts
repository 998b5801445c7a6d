import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { editIrritant, reportIrritant, restoreIrritant, withdrawIrritant } from './irritant.commands.js';
import { EditIrritantInput, MarkSameInput, MeTooInput, ReportIrritantInput } from './irritant.input.js';
import { findIrritant } from './irritant.queries.js';
import {
  ChangeIrritantResult,
  IrritantChanged,
  IrritantReported,
  ReportIrritantResult,
} from './irritant.result.js';
import { meToo, takeBackMeToo } from './me-too.commands.js';
import { markSame, unmarkSame } from './same.commands.js';

type Key = string | null | undefined;

/** Runs a command on one irritant and answers with the irritant as the caller may see it afterwards. */
export async function changedIrritant<Input>(
  context: RequestContext,
  definition: Command<Input, { irritantId: string }>,
  input: unknown,
  key: Key,
): Promise<IrritantChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ irritantId }) => {
    const irritant = await findIrritant(context, irritantId);
    return irritant ? Object.assign(new IrritantChanged(), { irritant }) : new NotFound();
  });
}

@Resolver()
export class IrritantMutations {
  @Access('irritant:report')
  @Mutation(() => ReportIrritantResult, { description: 'Reports something that hurts, and follows it.' })
  async reportIrritant(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportIrritantInput, { description: 'What hurts.' }) input: ReportIrritantInput,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantReported | Problem> {
    const outcome = await runCommand(context, reportIrritant, input, key);
    return answerWith(outcome, async ({ irritantId, nowFollowing }) => {
      const irritant = await findIrritant(context, irritantId);
      return irritant ? Object.assign(new IrritantReported(), { irritant, nowFollowing }) : new NotFound();
    });
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, {
    description: "Changes the words of the viewer's own irritant; what they were stays as a revision.",
  })
  async editIrritant(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditIrritantInput, { description: 'The new words.' }) input: EditIrritantInput,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, editIrritant, input, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, {
    description: "Takes the viewer's own irritant back. Those that are the same close up without it.",
  })
  async withdrawIrritant(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, withdrawIrritant, { irritantId }, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, { description: "Undoes taking the viewer's own irritant back." })
  async restoreIrritant(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, restoreIrritant, { irritantId }, key);
  }

  @Access('irritant:report')
  @Mutation(() => ChangeIrritantResult, {
    description: 'Says that it hits the viewer too, or says it differently; and follows it.',
  })
  async meToo(
    @Ctx() context: RequestContext,
    @Arg('input', () => MeTooInput, { description: 'Which, and how.' }) input: MeTooInput,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, meToo, input, key);
  }

  @Access('irritant:report')
  @Mutation(() => ChangeIrritantResult, {
    description: 'Takes the "me too" of the viewer back, here and at those that are the same.',
  })
  async takeBackMeToo(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, takeBackMeToo, { irritantId }, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, {
    description: 'Marks an irritant as the same as another one of its space, which stands for both.',
  })
  async markSame(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkSameInput, { description: 'The two.' }) input: MarkSameInput,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, markSame, input, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, { description: 'Lets an irritant stand for itself again.' })
  async unmarkSame(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, unmarkSame, { irritantId }, key);
  }
}

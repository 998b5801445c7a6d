import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { fixIrritant, reopenIrritant } from './fix.commands.js';
import { FixIrritantInput } from './irritant.input.js';
import { changedIrritant } from './irritant.mutations.js';
import { ChangeIrritantResult, type IrritantChanged } from './irritant.result.js';

type Key = string | null | undefined;

/** Fixing, and saying that it did not hold. */
@Resolver()
export class FixMutations {
  @Access('irritant:steer')
  @Mutation(() => ChangeIrritantResult, {
    description:
      'Says that an irritant, with all that are the same, is fixed. Those whom it hit are told once; nothing else happens.',
  })
  async fixIrritant(
    @Ctx() context: RequestContext,
    @Arg('input', () => FixIrritantInput, { description: 'Which, and how.' }) input: FixIrritantInput,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, fixIrritant, input, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIrritantResult, {
    description: 'Says that an irritant is not fixed after all; for its author and staff.',
  })
  async reopenIrritant(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @Arg('why', () => String, { description: 'Why: plain text, at most 500 characters.' }) why: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, reopenIrritant, { irritantId, why }, key);
  }
}

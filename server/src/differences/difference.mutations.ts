import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { agreeToOutcome, agreeToShared, proposeOutcome, sayWhatIsShared } from './agreement.commands.js';
import { addTriedOption, nameTeamSide, openDifference, saySide } from './difference.commands.js';
import {
  AddTriedOptionInput,
  OpenDifferenceInput,
  ProposeOutcomeInput,
  SaySideInput,
  SayWhatIsSharedInput,
} from './difference.input.js';
import { findDifference } from './difference.queries.js';
import { DifferenceChanged, DifferenceResult } from './difference.result.js';

type Key = string | null | undefined;
type Answer = Promise<DifferenceChanged | Problem>;

async function run<Input>(
  context: RequestContext,
  command: Command<Input, { differenceId: string }>,
  input: unknown,
  key: Key,
): Answer {
  return answerWith(await runCommand(context, command, input, key), async ({ differenceId }) => {
    const difference = await findDifference(context, differenceId);
    return difference ? new DifferenceChanged(difference) : new NotFound();
  });
}

const INPUT = { description: 'What is said.' };

@Resolver()
export class DifferenceMutations {
  @Access('difference:write')
  @Mutation(() => DifferenceResult, { description: 'Puts a difference about an idea into words.' })
  async openDifference(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenDifferenceInput, INPUT) input: OpenDifferenceInput,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, openDifference, input, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, {
    description: "Says or rewords one's own side; former wordings stay readable.",
  })
  async saySide(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaySideInput, INPUT) input: SaySideInput,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, saySide, input, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, { description: 'Says what both share; the other side may agree.' })
  async sayWhatIsShared(
    @Ctx() context: RequestContext,
    @Arg('input', () => SayWhatIsSharedInput, INPUT) input: SayWhatIsSharedInput,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, sayWhatIsShared, input, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, { description: 'Agrees to what the other side says is shared.' })
  async agreeToShared(
    @Ctx() context: RequestContext,
    @IdArg('differenceId', 'The difference.') differenceId: string,
    @IdArg('proposalId', 'The words that were read: `sharedId`.') proposalId: string,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, agreeToShared, { differenceId, proposalId }, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, { description: 'Writes down what was tried and what came of it.' })
  async addTriedOption(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddTriedOptionInput, INPUT) input: AddTriedOptionInput,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, addTriedOption, input, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, {
    description: 'Proposes how it ends, in the place of any proposal before.',
  })
  async proposeOutcome(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeOutcomeInput, INPUT) input: ProposeOutcomeInput,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, proposeOutcome, input, key);
  }

  @Access('difference:write')
  @Mutation(() => DifferenceResult, { description: 'Agrees to how the other side proposes to end it.' })
  async agreeToOutcome(
    @Ctx() context: RequestContext,
    @IdArg('differenceId', 'The difference.') differenceId: string,
    @IdArg('proposalId', 'The proposal that was read.') proposalId: string,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, agreeToOutcome, { differenceId, proposalId }, key);
  }

  @Access('idea:answer')
  @Mutation(() => DifferenceResult, {
    description: 'Names another person for the side of the team, when the one who spoke for it has left.',
  })
  async nameTeamSide(
    @Ctx() context: RequestContext,
    @IdArg('differenceId', 'The difference.') differenceId: string,
    @IdArg('memberId', 'Somebody of the team.') memberId: string,
    @IdempotencyKey() key: Key,
  ): Answer {
    return run(context, nameTeamSide, { differenceId, memberId }, key);
  }
}

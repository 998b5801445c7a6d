import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { editOutcome, publishOutcome } from './outcome.commands.js';
import { EditOutcomeInput, PublishOutcomeInput } from './outcome.input.js';
import { findOutcome } from './outcome.queries.js';
import {
  EditOutcomeResult,
  OutcomeChanged,
  OutcomePublished,
  PublishOutcomeResult,
} from './outcome.result.js';

type Key = string | null | undefined;

@Resolver()
export class OutcomeMutations {
  @Access('outcome:write')
  @Mutation(() => PublishOutcomeResult, {
    description:
      'Tells what was built: answers its ideas and moves them to what is shipped, keeps promises, fixes irritants, and tells everybody who asked once. All of it or nothing.',
  })
  async publishOutcome(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishOutcomeInput, { description: 'The outcome.' }) input: PublishOutcomeInput,
    @IdempotencyKey() key: Key,
  ): Promise<OutcomePublished | Problem> {
    const published = await runCommand(context, publishOutcome, input, key);
    return answerWith(published, async ({ outcomeId, people }) => {
      const outcome = await findOutcome(context, outcomeId);
      return outcome ? Object.assign(new OutcomePublished(), { outcome, people }) : new NotFound();
    });
  }

  @Access('outcome:write')
  @Mutation(() => EditOutcomeResult, {
    description: 'Changes the words of an outcome, for who told it and admins. What it said stays readable.',
  })
  async editOutcome(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditOutcomeInput, { description: 'The words.' }) input: EditOutcomeInput,
    @IdempotencyKey() key: Key,
  ): Promise<OutcomeChanged | Problem> {
    return answerWith(await runCommand(context, editOutcome, input, key), async ({ outcomeId }) => {
      const outcome = await findOutcome(context, outcomeId);
      return outcome ? Object.assign(new OutcomeChanged(), { outcome }) : new NotFound();
    });
  }
}

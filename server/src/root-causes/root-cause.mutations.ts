import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { findIdea } from '../ideas/idea.module.js';
import {
  changedIrritant,
  ChangeIrritantResult,
  findIrritant,
  type IrritantChanged,
} from '../irritants/irritant.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { findCall } from './answering.queries.js';
import { callForIdeas, endCall } from './call.commands.js';
import {
  CallChanged,
  ChangeCallResult,
  ChangeIdeaAnswersResult,
  ChangeRootCauseResult,
  IdeaAnswersChanged,
  RootCauseChanged,
} from './root-cause.result.js';
import { linkIdeaToIrritant, unlinkIdeaFromIrritant } from './linking.commands.js';
import {
  createRootCause,
  editRootCause,
  fixRootCause,
  gatherIrritants,
  letGo,
} from './root-cause.commands.js';
import {
  CallForIdeasInput,
  CreateRootCauseInput,
  EditRootCauseInput,
  FixRootCauseInput,
  GatherIrritantsInput,
  LinkIdeaToIrritantInput,
} from './root-cause.input.js';
import { findRootCause } from './root-cause.queries.js';

type Key = string | null | undefined;

async function changedCause<Input>(
  context: RequestContext,
  definition: Command<Input, { rootCauseId: string }>,
  input: unknown,
  key: Key,
): Promise<RootCauseChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ rootCauseId }) => {
    const rootCause = await findRootCause(context, rootCauseId);
    return rootCause ? Object.assign(new RootCauseChanged(), { rootCause }) : new NotFound();
  });
}

async function changedCall<Input>(
  context: RequestContext,
  definition: Command<Input, { callId: string }>,
  input: unknown,
  key: Key,
): Promise<CallChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ callId }) => {
    const call = await findCall(context, callId);
    return call ? Object.assign(new CallChanged(), { call }) : new NotFound();
  });
}

async function changedAnswers(
  context: RequestContext,
  definition: typeof linkIdeaToIrritant,
  input: LinkIdeaToIrritantInput,
  key: Key,
): Promise<IdeaAnswersChanged | Problem> {
  const outcome = await runCommand(context, definition, input, key);
  return answerWith(outcome, async ({ ideaId, irritantId, rootCauseId }) => {
    const idea = await findIdea(context, ideaId);
    const irritant = irritantId ? await findIrritant(context, irritantId) : null;
    const rootCause = rootCauseId ? await findRootCause(context, rootCauseId) : null;
    return idea ? Object.assign(new IdeaAnswersChanged(), { idea, irritant, rootCause }) : new NotFound();
  });
}

/** What mostly the team does about what is behind irritants. */
@Resolver()
export class RootCauseMutations {
  @Access('irritant:steer')
  @Mutation(() => ChangeRootCauseResult, {
    description: 'Names what is behind irritants, and who answers for it.',
  })
  async createRootCause(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateRootCauseInput, { description: 'The root cause.' }) input: CreateRootCauseInput,
    @IdempotencyKey() key: Key,
  ): Promise<RootCauseChanged | Problem> {
    return changedCause(context, createRootCause, input, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeRootCauseResult, {
    description: 'Changes the words of a root cause and who answers for it.',
  })
  async editRootCause(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditRootCauseInput, { description: 'The new words and people.' })
    input: EditRootCauseInput,
    @IdempotencyKey() key: Key,
  ): Promise<RootCauseChanged | Problem> {
    return changedCause(context, editRootCause, input, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeRootCauseResult, { description: 'Gathers more irritants under a root cause.' })
  async gatherIrritants(
    @Ctx() context: RequestContext,
    @Arg('input', () => GatherIrritantsInput, { description: 'Which, and where.' })
    input: GatherIrritantsInput,
    @IdempotencyKey() key: Key,
  ): Promise<RootCauseChanged | Problem> {
    return changedCause(context, gatherIrritants, input, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeIrritantResult, { description: 'Lets an irritant go from its root cause.' })
  async letGo(
    @Ctx() context: RequestContext,
    @IdArg('irritantId', 'The irritant.') irritantId: string,
    @IdempotencyKey() key: Key,
  ): Promise<IrritantChanged | Problem> {
    return changedIrritant(context, letGo, { irritantId }, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeRootCauseResult, {
    description:
      'Says that a root cause is fixed, and with it all its irritants. Everybody whom they hit is told once, and so is who answers for where it came from.',
  })
  async fixRootCause(
    @Ctx() context: RequestContext,
    @Arg('input', () => FixRootCauseInput, { description: 'Which, and how.' }) input: FixRootCauseInput,
    @IdempotencyKey() key: Key,
  ): Promise<RootCauseChanged | Problem> {
    return changedCause(context, fixRootCause, input, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeCallResult, {
    description:
      'Asks what could be built about a root cause, or about an irritant that at least two people reported.',
  })
  async callForIdeas(
    @Ctx() context: RequestContext,
    @Arg('input', () => CallForIdeasInput, { description: 'About what, and the question.' })
    input: CallForIdeasInput,
    @IdempotencyKey() key: Key,
  ): Promise<CallChanged | Problem> {
    return changedCall(context, callForIdeas, input, key);
  }

  @Access('irritant:steer')
  @Mutation(() => ChangeCallResult, { description: 'Ends a call for ideas. What was posted to it stays.' })
  async endCall(
    @Ctx() context: RequestContext,
    @IdArg('callId', 'The call.') callId: string,
    @IdempotencyKey() key: Key,
  ): Promise<CallChanged | Problem> {
    return changedCall(context, endCall, { callId }, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIdeaAnswersResult, {
    description:
      'Says that an idea answers an irritant or a root cause; for its author, co-authors and staff.',
  })
  async linkIdeaToIrritant(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkIdeaToIrritantInput, { description: 'Which idea, and what it answers.' })
    input: LinkIdeaToIrritantInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaAnswersChanged | Problem> {
    return changedAnswers(context, linkIdeaToIrritant, input, key);
  }

  @Access('irritant:change')
  @Mutation(() => ChangeIdeaAnswersResult, { description: 'Says that an idea does not answer it after all.' })
  async unlinkIdeaFromIrritant(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkIdeaToIrritantInput, { description: 'Which idea, and what it answered.' })
    input: LinkIdeaToIrritantInput,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaAnswersChanged | Problem> {
    return changedAnswers(context, unlinkIdeaFromIrritant, input, key);
  }
}

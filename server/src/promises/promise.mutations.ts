import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { dropPromise, handOverPromise, keepPromise, makePromise, movePromise } from './promise.commands.js';
import {
  DropPromiseInput,
  HandOverPromiseInput,
  KeepPromiseInput,
  MakePromiseInput,
  MovePromiseInput,
} from './promise.input.js';
import { findPromise } from './promise.queries.js';
import { PromiseChanged, PromiseResult } from './promise.result.js';

type Key = string | null | undefined;

/** Runs a command on one promise and answers with it as the caller may see it afterwards. */
async function changed<Input>(
  context: RequestContext,
  definition: Command<Input, { promiseId: string }>,
  input: unknown,
  key: Key,
): Promise<PromiseChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ promiseId }) => {
    const promise = await findPromise(context, promiseId);
    return promise ? new PromiseChanged(promise) : new NotFound();
  });
}

@Resolver()
export class PromiseMutations {
  @Access('promise:make')
  @Mutation(() => PromiseResult, {
    description: 'Makes a sentence the team said in public a promise, with an owner and a day.',
  })
  async makePromise(
    @Ctx() context: RequestContext,
    @Arg('input', () => MakePromiseInput, { description: 'The words, who, and until when.' })
    input: MakePromiseInput,
    @IdempotencyKey() key: Key,
  ): Promise<PromiseChanged | Problem> {
    return changed(context, makePromise, input, key);
  }

  @Access('promise:steer')
  @Mutation(() => PromiseResult, {
    description: 'Gives a promise another day. It still counts by the first one.',
  })
  async movePromise(
    @Ctx() context: RequestContext,
    @Arg('input', () => MovePromiseInput, { description: 'The day, and why.' }) input: MovePromiseInput,
    @IdempotencyKey() key: Key,
  ): Promise<PromiseChanged | Problem> {
    return changed(context, movePromise, input, key);
  }

  @Access('promise:steer')
  @Mutation(() => PromiseResult, { description: 'Says that a promise is kept, and how.' })
  async keepPromise(
    @Ctx() context: RequestContext,
    @Arg('input', () => KeepPromiseInput, { description: 'How it was kept.' }) input: KeepPromiseInput,
    @IdempotencyKey() key: Key,
  ): Promise<PromiseChanged | Problem> {
    return changed(context, keepPromise, input, key);
  }

  @Access('promise:steer')
  @Mutation(() => PromiseResult, { description: 'Says that a promise will not be kept, and why.' })
  async dropPromise(
    @Ctx() context: RequestContext,
    @Arg('input', () => DropPromiseInput, { description: 'Why.' }) input: DropPromiseInput,
    @IdempotencyKey() key: Key,
  ): Promise<PromiseChanged | Problem> {
    return changed(context, dropPromise, input, key);
  }

  @Access('handOver:make')
  @Mutation(() => PromiseResult, {
    description:
      'Names somebody else of the team who answers for a promise, with a note to who waits for it.',
  })
  async handOverPromise(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverPromiseInput, { description: 'Who, and the note.' })
    input: HandOverPromiseInput,
    @IdempotencyKey() key: Key,
  ): Promise<PromiseChanged | Problem> {
    return changed(context, handOverPromise, input, key);
  }
}

import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { closeWithoutReply, reopenRecovery, sayPutRight, writeInRecovery } from './recovery.commands.js';
import { handOverRecovery } from './recovery.hand-over.js';
import { HandOverRecoveryInput, ReopenRecoveryInput, WriteInRecoveryInput } from './recovery.input.js';
import { findRecovery } from './recovery.queries.js';
import { RecoveryChanged, RecoveryResult } from './recovery.result.js';

type Outcome = { recoveryId: string } | Problem;

async function shown(context: RequestContext, outcome: Outcome): Promise<RecoveryChanged | Problem> {
  return answerWith(outcome, async ({ recoveryId }) => {
    const recovery = await findRecovery(context, recoveryId);
    return recovery ? new RecoveryChanged(recovery) : new NotFound();
  });
}

@Resolver()
export class RecoveryWritingResolver {
  @Access('recovery:own')
  @Mutation(() => RecoveryResult, {
    description:
      "Writes one word, for the team or as the person it happened to. The team's first word must be an APOLOGY.",
  })
  async writeInRecovery(
    @Ctx() context: RequestContext,
    @Arg('input', () => WriteInRecoveryInput, { description: 'The word.' }) input: WriteInRecoveryInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<RecoveryChanged | Problem> {
    return shown(context, await runCommand(context, writeInRecovery, input, key));
  }

  @Access('recovery:own')
  @Mutation(() => RecoveryResult, {
    description:
      'Says, as the person it happened to, that it is put right. It closes once apology, learning and fix are all there.',
  })
  async sayPutRight(
    @Ctx() context: RequestContext,
    @Arg('recoveryId', () => ID, { description: 'The recovery.' }) recoveryId: string,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<RecoveryChanged | Problem> {
    return shown(context, await runCommand(context, sayPutRight, { recoveryId }, key));
  }

  @Access('recovery:own')
  @Mutation(() => RecoveryResult, {
    description:
      'Says, as the person it happened to, that it is not put right after all. Possible at any time.',
  })
  async reopenRecovery(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenRecoveryInput, { description: 'What is still wrong.' })
    input: ReopenRecoveryInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<RecoveryChanged | Problem> {
    return shown(context, await runCommand(context, reopenRecovery, input, key));
  }

  @Access('recovery:steer')
  @Mutation(() => RecoveryResult, {
    description:
      'Closes a recovery that nobody replied to: everything owed was said, on three days, the first of them two weeks ago.',
  })
  async closeWithoutReply(
    @Ctx() context: RequestContext,
    @Arg('recoveryId', () => ID, { description: 'The recovery.' }) recoveryId: string,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<RecoveryChanged | Problem> {
    return shown(context, await runCommand(context, closeWithoutReply, { recoveryId }, key));
  }

  @Access('recovery:steer')
  @Mutation(() => RecoveryResult, {
    description:
      'Puts a recovery into the hands of somebody else of the team, with a note that its member reads.',
  })
  async handOverRecovery(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverRecoveryInput, { description: 'Who, and the note.' })
    input: HandOverRecoveryInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<RecoveryChanged | Problem> {
    return shown(context, await runCommand(context, handOverRecovery, input, key));
  }
}

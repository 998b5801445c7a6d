import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Member, Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { agreeToTuneResult, closeTune, raiseTune, writeInTune } from './tune.commands.js';
import { findTune, listeners, ownTunes, wordsOfTune } from './tune.queries.js';
import {
  CloseTuneInput,
  RaiseTuneInput,
  Tune,
  TuneChanged,
  TuneResult,
  TuneWord,
  WriteInTuneInput,
} from './tune.type.js';

type Key = string | null | undefined;

async function shown(
  context: RequestContext,
  outcome: { tuneId: string } | Problem,
): Promise<TuneChanged | Problem> {
  return answerWith(outcome, async ({ tuneId }) => {
    const tune = await findTune(context, tuneId);
    return tune ? new TuneChanged(tune) : new NotFound();
  });
}

@Resolver(() => Tune)
export class TuneResolver {
  @Access('tune:raise')
  @Query(() => Tune, {
    nullable: true,
    description: 'A talk of which the viewer is one of the two; null for everybody else, admins too.',
  })
  async tune(@Ctx() context: RequestContext, @IdArg('id', 'Which.') id: string): Promise<Tune | null> {
    return findTune(context, id);
  }

  @Access('tune:raise')
  @Mutation(() => TuneResult, {
    description:
      'Says, to one person of the team alone, that the viewer is out of tune with somebody. That somebody is not told.',
  })
  async raiseTune(
    @Ctx() context: RequestContext,
    @Arg('input', () => RaiseTuneInput, { description: 'With whom, and what it is.' }) input: RaiseTuneInput,
    @IdempotencyKey() key: Key,
  ): Promise<TuneChanged | Problem> {
    return shown(context, await runCommand(context, raiseTune, input, key));
  }

  @Access('tune:raise')
  @Mutation(() => TuneResult, { description: 'Says something to the other of the two.' })
  async writeInTune(
    @Ctx() context: RequestContext,
    @Arg('input', () => WriteInTuneInput, { description: 'The words.' }) input: WriteInTuneInput,
    @IdempotencyKey() key: Key,
  ): Promise<TuneChanged | Problem> {
    return shown(context, await runCommand(context, writeInTune, input, key));
  }

  @Access('tune:raise')
  @Mutation(() => TuneResult, {
    description: 'Ends it. What came of it is kept only if who raised it writes it or agrees.',
  })
  async closeTune(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseTuneInput, { description: 'How it ends.' }) input: CloseTuneInput,
    @IdempotencyKey() key: Key,
  ): Promise<TuneChanged | Problem> {
    return shown(context, await runCommand(context, closeTune, input, key));
  }

  @Access('tune:raise')
  @Mutation(() => TuneResult, {
    description: 'Says, as who raised it, whether what came of it is kept; if not, its words are gone.',
  })
  async agreeToTuneResult(
    @Ctx() context: RequestContext,
    @Arg('tuneId', () => ID, { description: 'Which.' }) tuneId: string,
    @Arg('agree', () => Boolean, { description: 'True to keep it.' }) agree: boolean,
    @IdempotencyKey() key: Key,
  ): Promise<TuneChanged | Problem> {
    return shown(context, await runCommand(context, agreeToTuneResult, { tuneId, agree }, key));
  }

  @FieldResolver(() => [TuneWord], { description: 'What was said, the first first.' })
  async words(@Root() { id }: Tune, @Ctx() context: RequestContext): Promise<TuneWord[]> {
    return context.loaders.load(context, wordsOfTune, id);
  }
}

@Resolver(() => Viewer)
export class ViewerTuneFields {
  @FieldResolver(() => [Tune], {
    description: 'Talks that they raised or help with: open ones first, the newest first, at most 50.',
  })
  async tunes(@Ctx() context: RequestContext): Promise<Tune[]> {
    return ownTunes(context);
  }

  @FieldResolver(() => [Member], {
    description:
      'People of the team who could listen when they are out of tune with somebody: at most 50, by name.',
  })
  async listeners(@Ctx() context: RequestContext): Promise<Member[]> {
    return listeners(context);
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeIdeaResult, findIdea, IdeaChanged } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { acceptSuggestion, declineSuggestion } from './decide.commands.js';
import { nameDecider } from './decider.commands.js';
import {
  suggestEdit,
  supportSuggestion,
  withdrawSuggestion,
  withdrawSuggestionSupport,
} from './suggest.commands.js';
import { AcceptSuggestionInput, DeclineSuggestionInput, SuggestEditInput } from './suggestion.input.js';
import { findSuggestion } from './suggestion.queries.js';
import {
  AcceptSuggestionResult,
  ChangeSuggestionResult,
  SuggestEditResult,
  SuggestionChanged,
  SuggestionPosted,
} from './suggestion.result.js';

type Key = string | null | undefined;

/** Runs a command on one suggestion and answers with it as the caller may see it afterwards. */
async function changed<Input>(
  context: RequestContext,
  definition: Command<Input, { suggestionId: string }>,
  input: unknown,
  key: Key,
): Promise<SuggestionChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ suggestionId }) => {
    const suggestion = await findSuggestion(context, suggestionId);
    return suggestion ? new SuggestionChanged(suggestion) : new NotFound();
  });
}

@Resolver()
export class SuggestionMutations {
  @Access('suggestion:write')
  @Mutation(() => SuggestEditResult, {
    description: 'Proposes other words for the title or text of an idea.',
  })
  async suggestEdit(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuggestEditInput, { description: 'The words, and why.' }) input: SuggestEditInput,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionPosted | Problem> {
    const outcome = await runCommand(context, suggestEdit, input, key);
    return answerWith(outcome, async ({ suggestionId, nowFollowing }) => {
      const suggestion = await findSuggestion(context, suggestionId);
      return suggestion ? new SuggestionPosted(suggestion, nowFollowing) : new NotFound();
    });
  }

  @Access('suggestion:write')
  @Mutation(() => ChangeSuggestionResult, {
    description: "Takes one's own open suggestion back. It stays readable.",
  })
  async withdrawSuggestion(
    @Ctx() context: RequestContext,
    @IdArg('suggestionId', 'The suggestion.') suggestionId: string,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionChanged | Problem> {
    return changed(context, withdrawSuggestion, { suggestionId }, key);
  }

  @Access('vote:cast')
  @Mutation(() => ChangeSuggestionResult, { description: 'Supports an open suggestion, and follows it.' })
  async supportSuggestion(
    @Ctx() context: RequestContext,
    @IdArg('suggestionId', 'The suggestion.') suggestionId: string,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionChanged | Problem> {
    return changed(context, supportSuggestion, { suggestionId }, key);
  }

  @Access('vote:cast')
  @Mutation(() => ChangeSuggestionResult, { description: 'Takes support for a suggestion back.' })
  async withdrawSuggestionSupport(
    @Ctx() context: RequestContext,
    @IdArg('suggestionId', 'The suggestion.') suggestionId: string,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionChanged | Problem> {
    return changed(context, withdrawSuggestionSupport, { suggestionId }, key);
  }

  @Access('suggestion:decide')
  @Mutation(() => AcceptSuggestionResult, {
    description:
      'Makes a suggestion a revision of the idea in the name of who suggested it: as it is, with changes, or as merged.',
  })
  async acceptSuggestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcceptSuggestionInput, { description: 'Which, and in which words.' })
    input: AcceptSuggestionInput,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionChanged | Problem> {
    return changed(context, acceptSuggestion, input, key);
  }

  @Access('suggestion:decide')
  @Mutation(() => ChangeSuggestionResult, { description: 'Declines a suggestion and says why.' })
  async declineSuggestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclineSuggestionInput, { description: 'Which, and why.' })
    input: DeclineSuggestionInput,
    @IdempotencyKey() key: Key,
  ): Promise<SuggestionChanged | Problem> {
    return changed(context, declineSuggestion, input, key);
  }

  @Access('idea:steer')
  @Mutation(() => ChangeIdeaResult, {
    description:
      'Says who of staff decides on suggestions for an idea of the team, or of an author who cannot be asked.',
  })
  async nameDecider(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdArg('memberId', 'Somebody of staff.') memberId: string,
    @Arg('note', () => String, {
      nullable: true,
      description: 'Needed where somebody else had it; at most 600 characters, which its author reads.',
    })
    note: string | null | undefined,
    @IdempotencyKey() key: Key,
  ): Promise<IdeaChanged | Problem> {
    const outcome = await runCommand(context, nameDecider, { ideaId, memberId, note }, key);
    return answerWith(outcome, async () => {
      const idea = await findIdea(context, ideaId);
      return idea ? new IdeaChanged(idea) : new NotFound();
    });
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import {
  answerCoAuthorInvitation,
  inviteCoAuthor,
  leaveCoAuthorship,
  takeBackCoAuthorInvitation,
} from './co-author.commands.js';
import { ChangeCoAuthorsResult, CoAuthorsChanged, InviteCoAuthorInput } from './co-author.result.js';
import { CoAuthorActionEnum, CoAuthorship, type CoAuthorAction } from './co-author.type.js';

type Key = string | null | undefined;

async function changed<Input>(
  context: RequestContext,
  definition: Command<Input, { ideaId: string }>,
  input: unknown,
  key: Key,
): Promise<CoAuthorsChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ ideaId }) => {
    const idea = await findIdea(context, ideaId);
    return idea ? new CoAuthorsChanged(idea) : new NotFound();
  });
}

@Resolver(() => CoAuthorship)
export class CoAuthorResolver {
  @Access('coAuthor:change')
  @Mutation(() => ChangeCoAuthorsResult, { description: 'Invites somebody to write an idea together.' })
  async inviteCoAuthor(
    @Ctx() context: RequestContext,
    @Arg('input', () => InviteCoAuthorInput, { description: 'Whom, and to what.' })
    input: InviteCoAuthorInput,
    @IdempotencyKey() key: Key,
  ): Promise<CoAuthorsChanged | Problem> {
    return changed(context, inviteCoAuthor, input, key);
  }

  @Access('coAuthor:change')
  @Mutation(() => ChangeCoAuthorsResult, { description: 'Accepts or declines an invitation to oneself.' })
  async answerCoAuthorInvitation(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @Arg('accept', () => Boolean, { description: 'Whether to be a co-author.' }) accept: boolean,
    @Arg('credit', () => Boolean, {
      defaultValue: false,
      description: 'Whether the credit for it may be shown. It can be said anew at any time.',
    })
    credit: boolean,
    @IdempotencyKey() key: Key,
  ): Promise<CoAuthorsChanged | Problem> {
    return changed(context, answerCoAuthorInvitation, { ideaId, accept, credit }, key);
  }

  @Access('coAuthor:change')
  @Mutation(() => ChangeCoAuthorsResult, {
    description: 'Takes an invitation back that was not answered yet.',
  })
  async takeBackCoAuthorInvitation(
    @Ctx() context: RequestContext,
    @IdArg('invitationId', 'Id of the co-authorship that waits.') invitationId: string,
    @IdempotencyKey() key: Key,
  ): Promise<CoAuthorsChanged | Problem> {
    return changed(context, takeBackCoAuthorInvitation, { invitationId }, key);
  }

  @Access('coAuthor:change')
  @Mutation(() => ChangeCoAuthorsResult, { description: 'Stops being a co-author. Credit stays.' })
  async leaveCoAuthorship(
    @Ctx() context: RequestContext,
    @IdArg('ideaId', 'The idea.') ideaId: string,
    @IdempotencyKey() key: Key,
  ): Promise<CoAuthorsChanged | Problem> {
    return changed(context, leaveCoAuthorship, { ideaId }, key);
  }

  @FieldResolver(() => Idea, { description: 'The idea.' })
  async idea(@Root() { ideaId }: CoAuthorship, @Ctx() context: RequestContext): Promise<Idea> {
    const idea = await findIdea(context, ideaId);
    if (!idea) {
      throw new Error('A co-authorship is shown whose idea is not.');
    }
    return idea;
  }

  @FieldResolver(() => [CoAuthorActionEnum], { description: 'What the viewer may do about it now.' })
  async viewerCan(@Root() one: CoAuthorship, @Ctx() context: RequestContext): Promise<CoAuthorAction[]> {
    const { memberId } = context.actor;
    if (memberId !== null && one.memberId === memberId) {
      return one.state === 'INVITED' ? ['ANSWER'] : one.state === 'STANDING' ? ['LEAVE'] : [];
    }
    // Whoever else is shown an invitation writes the idea.
    return one.state === 'INVITED' ? ['TAKE_BACK'] : [];
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { ChangeProfileResult, ProfileChanged, Viewer, viewerOf } from '../members/member.module.js';
import { Access, checkAccess } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import {
  changeEmail,
  createApiToken,
  endOtherSessions,
  endSession,
  revokeApiToken,
} from './account.commands.js';
import { CreateApiTokenInput } from './account.input.js';
import { hasPassword, pendingEmailOf, sessionsOf, tokensOf } from './account.queries.js';
import {
  ApiTokenCreated,
  ApiTokenRevoked,
  CreateApiTokenResult,
  EndSessionsResult,
  RevokeApiTokenResult,
  SessionsEnded,
} from './account.result.js';
import { ApiToken, Session } from './account.type.js';
import { forgetHolders } from './actor.queries.js';

@Resolver(() => Viewer)
export class AccountResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address they want to have and have not confirmed yet.',
  })
  async emailPending(@Ctx() context: RequestContext): Promise<string | null> {
    return pendingEmailOf(context);
  }

  @FieldResolver(() => [Session], {
    description: 'Where they are signed in, the one seen last first. Not for API tokens.',
  })
  async sessions(@Ctx() context: RequestContext): Promise<Session[]> {
    checkAccess(context.actor, 'session:own');
    return sessionsOf(context);
  }

  @FieldResolver(() => [ApiToken], {
    description: 'Their tokens that are still good, newest first. Not for API tokens.',
  })
  async apiTokens(@Ctx() context: RequestContext): Promise<ApiToken[]> {
    checkAccess(context.actor, 'session:own');
    return tokensOf(context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether they have set a password.' })
  async hasPassword(@Ctx() context: RequestContext): Promise<boolean> {
    return hasPassword(context);
  }

  @Access('session:own')
  @Mutation(() => ChangeProfileResult, {
    description:
      'Asks for another address. It is theirs once they have opened the link that is mailed there.',
  })
  async changeEmail(
    @Ctx() context: RequestContext,
    @Arg('email', () => String, { description: 'The new address.' }) email: string,
  ): Promise<ProfileChanged | Problem> {
    const outcome = await runCommand(context, changeEmail, { email });
    return answerWith(outcome, async () => new ProfileChanged(await viewerOf(context)));
  }

  @Access('session:own')
  @Mutation(() => EndSessionsResult, { description: 'Signs out one browser of the viewer.' })
  async endSession(
    @Ctx() context: RequestContext,
    @IdArg('sessionId', 'Id of the session.') sessionId: string,
  ): Promise<SessionsEnded | Problem> {
    const outcome = await runCommand(context, endSession, { sessionId });
    forgetHolders(context.db);
    return answerWith(outcome, async () => new SessionsEnded(await viewerOf(context)));
  }

  @Access('session:own')
  @Mutation(() => EndSessionsResult, { description: 'Signs out every browser of the viewer but this one.' })
  async endOtherSessions(@Ctx() context: RequestContext): Promise<SessionsEnded | Problem> {
    const outcome = await runCommand(context, endOtherSessions, {});
    forgetHolders(context.db);
    return answerWith(outcome, async () => new SessionsEnded(await viewerOf(context)));
  }

  @Access('session:own')
  @Mutation(() => CreateApiTokenResult, { description: "Makes a key for the viewer's own programs." })
  async createApiToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is for.' }) input: CreateApiTokenInput,
  ): Promise<ApiTokenCreated | Problem> {
    const outcome = await runCommand(context, createApiToken, input);
    return answerWith(
      outcome,
      async ({ token, secret }) =>
        new ApiTokenCreated(Object.assign(new ApiToken(), token), secret, await viewerOf(context)),
    );
  }

  @Access('session:own')
  @Mutation(() => RevokeApiTokenResult, { description: 'Ends a token of the viewer at once.' })
  async revokeApiToken(
    @Ctx() context: RequestContext,
    @IdArg('tokenId', 'Id of the token.') tokenId: string,
  ): Promise<ApiTokenRevoked | Problem> {
    const outcome = await runCommand(context, revokeApiToken, { tokenId });
    forgetHolders(context.db);
    return answerWith(outcome, async () => new ApiTokenRevoked(await viewerOf(context)));
  }
}

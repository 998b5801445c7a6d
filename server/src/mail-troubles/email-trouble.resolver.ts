import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ChangeProfileResult, ProfileChanged, Viewer, viewerOf } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { confirmEmailWorks } from './mail-trouble.commands.js';
import { emailTroubleOf } from './mail-trouble.queries.js';
import { EmailTrouble } from './mail-trouble.type.js';

@Resolver(() => Viewer)
export class EmailTroubleResolver {
  @FieldResolver(() => EmailTrouble, {
    nullable: true,
    description:
      'Set when mail came back from their address: no notices go there until they say that it works, sign in with a mailed code or link, or have another one.',
  })
  async emailTrouble(@Root() viewer: Viewer, @Ctx() context: RequestContext): Promise<EmailTrouble | null> {
    return emailTroubleOf(context, viewer);
  }

  @Access('profile:own')
  @Mutation(() => ChangeProfileResult, {
    description: "Lets notices go to the viewer's address again. Should mail come back, they stop again.",
  })
  async confirmEmailWorks(
    @Ctx() context: RequestContext,
    @IdempotencyKey() key?: string | null,
  ): Promise<ProfileChanged | Problem> {
    const outcome = await runCommand(context, confirmEmailWorks, {}, key);
    return answerWith(outcome, async () => new ProfileChanged(await viewerOf(context)));
  }
}

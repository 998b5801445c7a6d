import { mailChoicesInput } from '@rapport/shared/inputs/account';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { changePreferences, MailChoicesInput } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg } from '../platform/arguments.js';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { invalidInputOf, NotFound, type Problem } from '../platform/problems.js';
import { mailChoicesOf, tokenFor } from './mail-choices.queries.js';
import { MailChoices, MailChoicesResult } from './mail-choices.type.js';
import { writeForReader } from './mail-reader.js';
import { endMute } from './mute.writes.js';

/** What the holder of a mail may choose without signing in. */
@Resolver()
export class MailChoicesResolver {
  @Access('mailChoice:byLink')
  @Query(() => MailChoices, {
    nullable: true,
    description: 'What the reader of a mail has chosen to be told; null for a link that does not work.',
  })
  async mailChoicesByLink(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'The token of the link in the mail.' }) sealed: string,
  ): Promise<MailChoices | null> {
    const token = tokenFor(context, sealed);
    return token && mailChoicesOf(context, token);
  }

  @Access('mailChoice:byLink')
  @Mutation(() => MailChoicesResult, {
    description: 'Changes some choices of the reader of a mail. Repeated, it changes nothing more.',
  })
  async updateMailChoicesByLink(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'The token of the link in the mail.' }) sealed: string,
    @Arg('input', () => MailChoicesInput, { description: 'The choices to change.' }) input: MailChoicesInput,
  ): Promise<MailChoices | Problem> {
    const parsed = mailChoicesInput.safeParse(input);
    return parsed.success
      ? this.change(context, sealed, (write) => changePreferences(write, parsed.data))
      : invalidInputOf(parsed.error);
  }

  @Access('mailChoice:byLink')
  @Mutation(() => MailChoicesResult, {
    description: 'Ends a mute of the reader of a mail. Repeated, it changes nothing more.',
  })
  async unmuteByLink(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'The token of the link in the mail.' }) sealed: string,
    @IdArg('muteId', 'The mute, as `MailChoices.mutes` names it.') muteId: string,
  ): Promise<MailChoices | Problem> {
    return this.change(context, sealed, async (write) => {
      if (isUuid(muteId)) {
        await endMute(write, muteId);
      }
    });
  }

  private async change(
    context: RequestContext,
    sealed: string,
    act: (write: Write) => Promise<void>,
  ): Promise<MailChoices | Problem> {
    const token = tokenFor(context, sealed);
    if (!token) {
      return new NotFound();
    }
    await context.limits.consume('mailChoice', context);
    const done = await writeForReader(context, token, act);
    return (done && (await mailChoicesOf(context, token))) || new NotFound();
  }
}

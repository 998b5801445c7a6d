import { MAIL_TROUBLE_STATES, type MailTroubleState } from '@rapport/shared/vocabulary';
import { Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import type { Problem } from '../platform/problems.js';
import { resendAllMails, resendMail } from './mail-trouble.commands.js';
import { mailSummary, mailTroublesPage } from './mail-trouble.queries.js';
import { MailsResent, ResendMailResult } from './mail-trouble.result.js';
import {
  MailSummary,
  MailTrouble,
  MailTroubleConnection,
  MailTroubleStateEnum,
} from './mail-trouble.type.js';

@ArgsType()
class MailTroubleArgs extends PageArgs {
  @Field(() => MailTroubleStateEnum, {
    nullable: true,
    description: `Only those that stand so: ${MAIL_TROUBLE_STATES.join(', ')}.`,
  })
  state?: MailTroubleState | null;
}

@Resolver(() => MailTrouble)
export class MailTroubleResolver {
  @Access('operations:read')
  @Query(() => MailTroubleConnection, {
    description:
      'Mail that did not go out or came back in the last two weeks, and addresses that mail comes back from, the newest trouble first. For admins.',
  })
  async mailTroubles(
    @Ctx() context: RequestContext,
    @Args(() => MailTroubleArgs) { state = null, first, after }: MailTroubleArgs,
  ): Promise<Connection<MailTrouble>> {
    return mailTroublesPage(context, state, first, after);
  }

  @Access('operations:read')
  @Query(() => MailSummary, { description: 'How mail goes. For admins.' })
  async mailSummary(@Ctx() context: RequestContext): Promise<MailSummary> {
    return mailSummary(context);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Whose address it is, as far as it is known here.',
  })
  async member(@Root() { memberId }: MailTrouble, @Ctx() context: RequestContext): Promise<Member | null> {
    return memberId ? memberById(context, memberId) : null;
  }

  @Access('operations:act')
  @Mutation(() => ResendMailResult, {
    description:
      'Sends a mail again that was given up, or tries one now that would be tried later. For admins.',
  })
  async resendMail(
    @Ctx() context: RequestContext,
    @IdArg('mailId', 'Id of the mail.') mailId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<MailsResent | Problem> {
    const outcome = await runCommand(context, resendMail, { mailId }, key);
    return answerWith(outcome, async ({ count }) => new MailsResent(count));
  }

  @Access('operations:act')
  @Mutation(() => ResendMailResult, {
    description: 'The same for all mail that can be sent again. For admins.',
  })
  async resendAllMails(
    @Ctx() context: RequestContext,
    @IdempotencyKey() key?: string | null,
  ): Promise<MailsResent | Problem> {
    const outcome = await runCommand(context, resendAllMails, {}, key);
    return answerWith(outcome, async ({ count }) => new MailsResent(count));
  }
}

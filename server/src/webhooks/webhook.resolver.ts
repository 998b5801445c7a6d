import type { DeliveryState } from '@rapport/shared/vocabulary';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import type { Problem } from '../platform/problems.js';
import { Space, spacesOf } from '../spaces/space.module.js';
import { pingWebhook, resendDelivery } from './delivery.commands.js';
import { webhookSecret } from './signature.rules.js';
import {
  createWebhook,
  deleteWebhook,
  replaceWebhookSecret,
  switchWebhook,
  updateWebhook,
} from './webhook.commands.js';
import { DeliveryStateEnum } from './webhook.enums.js';
import { CreateWebhookInput, UpdateWebhookInput } from './webhook.input.js';
import { deliveriesOf, webhookById, webhooksOf, writtenDelivery, writtenWebhook } from './webhook.queries.js';
import {
  ChangeWebhookResult,
  CreateWebhookResult,
  DeleteWebhookResult,
  DeliverResult,
  DeliveryQueued,
  ReplaceWebhookSecretResult,
  WebhookChanged,
  WebhookCreated,
  WebhookDeleted,
  WebhookSecretReplaced,
} from './webhook.result.js';
import { Webhook, WebhookDeliveryConnection } from './webhook.type.js';

@ArgsType()
class DeliveryArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the webhook.' })
  webhookId!: string;

  @Field(() => DeliveryStateEnum, { nullable: true, description: 'Only those that stand so.' })
  state?: DeliveryState | null;
}

@Resolver(() => Webhook)
export class WebhookResolver {
  @Access('webhook:manage')
  @Query(() => [Webhook], { description: 'All webhooks, the oldest first. For admins.' })
  async webhooks(@Ctx() context: RequestContext): Promise<Webhook[]> {
    return webhooksOf(context);
  }

  @Access('webhook:manage')
  @Query(() => Webhook, { nullable: true, description: 'One webhook. For admins.' })
  async webhook(
    @Ctx() context: RequestContext,
    @IdArg('id', 'Id of the webhook.') id: string,
  ): Promise<Webhook | null> {
    return webhookById(context, id);
  }

  @Access('webhook:manage')
  @Query(() => WebhookDeliveryConnection, {
    description: 'What a webhook was told in the last thirty days, the newest first. For admins.',
  })
  async webhookDeliveries(
    @Ctx() context: RequestContext,
    @Args(() => DeliveryArgs) args: DeliveryArgs,
  ): Promise<WebhookDeliveryConnection> {
    return deliveriesOf(context, args, args);
  }

  @Access('webhook:manage')
  @Mutation(() => CreateWebhookResult, { description: 'Lets another program hear what happens. For admins.' })
  async createWebhook(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateWebhookInput, { description: 'Where, what and of which spaces.' })
    input: CreateWebhookInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<WebhookCreated | Problem> {
    const outcome = await runCommand(context, createWebhook, input, key);
    return answerWith(outcome, async (made) => {
      const secret = webhookSecret(context.settings.secret, made.webhookId, made.secretNumber);
      return new WebhookCreated(await writtenWebhook(context, made.webhookId), secret);
    });
  }

  @Access('webhook:manage')
  @Mutation(() => ChangeWebhookResult, { description: 'Changes what a webhook is. For admins.' })
  async updateWebhook(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateWebhookInput, { description: 'All of it, as it shall be.' })
    input: UpdateWebhookInput,
    @IdempotencyKey() key?: string | null,
  ): Promise<WebhookChanged | Problem> {
    const outcome = await runCommand(context, updateWebhook, input, key);
    return answerWith(
      outcome,
      async (done) => new WebhookChanged(await writtenWebhook(context, done.webhookId)),
    );
  }

  @Access('webhook:manage')
  @Mutation(() => ChangeWebhookResult, { description: 'Switches a webhook on or off. For admins.' })
  async switchWebhook(
    @Ctx() context: RequestContext,
    @IdArg('webhookId', 'Id of the webhook.') webhookId: string,
    @Arg('on', () => Boolean, { description: 'Whether it shall be told of what happens.' }) on: boolean,
    @IdempotencyKey() key?: string | null,
  ): Promise<WebhookChanged | Problem> {
    const outcome = await runCommand(context, switchWebhook, { webhookId, on }, key);
    return answerWith(
      outcome,
      async (done) => new WebhookChanged(await writtenWebhook(context, done.webhookId)),
    );
  }

  @Access('webhook:manage')
  @Mutation(() => ReplaceWebhookSecretResult, { description: 'Makes a new secret. For admins.' })
  async replaceWebhookSecret(
    @Ctx() context: RequestContext,
    @IdArg('webhookId', 'Id of the webhook.') webhookId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<WebhookSecretReplaced | Problem> {
    const outcome = await runCommand(context, replaceWebhookSecret, { webhookId }, key);
    return answerWith(outcome, async (made) => {
      const secret = webhookSecret(context.settings.secret, made.webhookId, made.secretNumber);
      return new WebhookSecretReplaced(await writtenWebhook(context, made.webhookId), secret);
    });
  }

  @Access('webhook:manage')
  @Mutation(() => DeleteWebhookResult, { description: 'Deletes a webhook and its deliveries. For admins.' })
  async deleteWebhook(
    @Ctx() context: RequestContext,
    @IdArg('webhookId', 'Id of the webhook.') webhookId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<WebhookDeleted | Problem> {
    const outcome = await runCommand(context, deleteWebhook, { webhookId }, key);
    return answerWith(outcome, (done) => new WebhookDeleted(done.webhookId));
  }

  @Access('webhook:manage')
  @Mutation(() => DeliverResult, { description: 'Calls a webhook to see whether it works. For admins.' })
  async pingWebhook(
    @Ctx() context: RequestContext,
    @IdArg('webhookId', 'Id of the webhook.') webhookId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<DeliveryQueued | Problem> {
    const outcome = await runCommand(context, pingWebhook, { webhookId }, key);
    return answerWith(
      outcome,
      async (done) => new DeliveryQueued(await writtenDelivery(context, done.deliveryId)),
    );
  }

  @Access('webhook:manage')
  @Mutation(() => DeliverResult, { description: 'Sends a delivery again, with the same id. For admins.' })
  async resendDelivery(
    @Ctx() context: RequestContext,
    @IdArg('deliveryId', 'Id of the delivery.') deliveryId: string,
    @IdempotencyKey() key?: string | null,
  ): Promise<DeliveryQueued | Problem> {
    const outcome = await runCommand(context, resendDelivery, { deliveryId }, key);
    return answerWith(
      outcome,
      async (done) => new DeliveryQueued(await writtenDelivery(context, done.deliveryId)),
    );
  }

  @FieldResolver(() => [Space], { description: 'The spaces chosen; none when it hears of all public ones.' })
  async spaces(@Root() webhook: Webhook, @Ctx() context: RequestContext): Promise<Space[]> {
    const { spaceIds } = webhook;
    return spaceIds ? (await spacesOf(context)).filter(({ id }) => spaceIds.includes(id)) : [];
  }

  @FieldResolver(() => Member, { description: 'Who made it.' })
  async createdBy(@Root() webhook: Webhook, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, webhook.createdById);
  }
}

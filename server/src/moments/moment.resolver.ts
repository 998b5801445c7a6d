import type { MomentRule } from '@rapport/shared/indicating';
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Viewer, viewerOf } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { answerMoment, switchMoment } from './moment.commands.js';
import { AnswerMomentInput } from './moment.input.js';
import { momentChoicesOf, momentsOf } from './moment.queries.js';
import { Moment, MomentChoice, MomentRuleEnum, MomentsChanged, MomentsResult } from './moment.type.js';

type Key = string | null | undefined;

@Resolver(() => Viewer)
export class MomentResolver {
  @FieldResolver(() => [Moment], {
    description:
      'What prompts them to act now, at most three, each with its reason. Reading it writes nothing.',
  })
  async moments(@Ctx() context: RequestContext): Promise<Moment[]> {
    return momentsOf(context);
  }

  @FieldResolver(() => [MomentChoice], {
    description: 'Every rule that may prompt them, and whether it does.',
  })
  async momentChoices(@Ctx() context: RequestContext): Promise<MomentChoice[]> {
    return momentChoicesOf(context);
  }

  @Access('moment:own')
  @Mutation(() => MomentsResult, {
    description: 'Lets a moment rest for some days, or says that it was seen to. Nobody is told.',
  })
  async answerMoment(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerMomentInput, { description: 'What they say.' }) input: AnswerMomentInput,
    @IdempotencyKey() key: Key,
  ): Promise<MomentsChanged | Problem> {
    return answerWith(await runCommand(context, answerMoment, input, key), () => changed(context));
  }

  @Access('moment:own')
  @Mutation(() => MomentsResult, {
    description: 'Switches a rule off for good, or on again. Repeated, it changes nothing more.',
  })
  async switchMoment(
    @Ctx() context: RequestContext,
    @Arg('rule', () => MomentRuleEnum, { description: 'The rule.' }) rule: MomentRule,
    @Arg('on', () => Boolean, { description: 'Whether it may prompt the viewer.' }) on: boolean,
    @IdempotencyKey() key: Key,
  ): Promise<MomentsChanged | Problem> {
    return answerWith(await runCommand(context, switchMoment, { rule, on }, key), () => changed(context));
  }
}

async function changed(context: RequestContext): Promise<MomentsChanged> {
  return new MomentsChanged(await viewerOf(context));
}

import { INDICATORS, type IndicatorName } from '@rapport/shared/indicating';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { handOverAttention, settleAttention } from './attention.commands.js';
import { attentionItems, findAttentionItem } from './attention.queries.js';
import { casesPage } from './case.queries.js';
import { sayHowIFoundYou } from './found.commands.js';
import type { HowFound } from './found.rules.js';
import { HandOverAttentionInput, SetIndicatorLimitInput, SettleAttentionInput } from './indicator.input.js';
import { readIndicators } from './indicator.read.js';
import {
  AttentionItemChanged,
  AttentionItemResult,
  HowFoundResult,
  HowFoundSaid,
  IndicatorLimitChanged,
  IndicatorLimitResult,
} from './indicator.result.js';
import {
  AttentionItem,
  DefinitionChange,
  HowFoundEnum,
  IndicatorCaseConnection,
  IndicatorLook,
  IndicatorNameEnum,
  Indicators,
  type IndicatorCase,
} from './indicator.type.js';
import { setIndicatorLimit } from './limit.commands.js';

type Key = string | null | undefined;

async function read(context: RequestContext, names: readonly IndicatorName[]): Promise<Indicators> {
  const { db, actor, clock } = context;
  return readIndicators({ db, communityId: actor.communityId, now: clock.now() }, names);
}

async function changed<Input>(
  context: RequestContext,
  definition: Command<Input, { itemId: string }>,
  input: unknown,
  key: Key,
): Promise<AttentionItemChanged | Problem> {
  return answerWith(await runCommand(context, definition, input, key), async ({ itemId }) => {
    const item = await findAttentionItem(context, itemId);
    return item ? new AttentionItemChanged(item) : new NotFound();
  });
}

@Resolver()
export class IndicatorResolver {
  @Access('indicator:read')
  @Query(() => Indicators, {
    description: 'The leading signals of the relationship, as counted last night. None is of a person.',
  })
  async indicators(
    @Ctx() context: RequestContext,
    @Arg('only', () => IndicatorNameEnum, {
      nullable: true,
      description: 'One alone; all sixteen without it.',
    })
    only?: IndicatorName | null,
  ): Promise<Indicators> {
    return read(context, only ? [only] : INDICATORS);
  }

  @Access('indicator:read')
  @Query(() => IndicatorCaseConnection, {
    description:
      'Cases of the last 90 days behind an indicator: what asks for a look first, the others in another order each week. The first thousand are kept; none where they would name people.',
  })
  async indicatorCases(
    @Ctx() context: RequestContext,
    @Arg('indicator', () => IndicatorNameEnum, { description: 'Which indicator.' }) indicator: IndicatorName,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<IndicatorCase>> {
    return casesPage(context, indicator, page);
  }

  @Access('indicator:read')
  @Query(() => [AttentionItem], {
    description: 'What indicators ask somebody to look at: open ones first, fifty at most.',
  })
  async attentionItems(
    @Ctx() context: RequestContext,
    @Arg('openOnly', () => Boolean, { defaultValue: false, description: 'Only those nobody has closed.' })
    openOnly: boolean,
  ): Promise<AttentionItem[]> {
    return attentionItems(context, openOnly);
  }

  @Access('indicator:settle')
  @Mutation(() => AttentionItemResult, {
    description: 'Closes an item with what was found. Without a note it stays open.',
  })
  async settleAttention(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettleAttentionInput, { description: 'The item and the note.' })
    input: SettleAttentionInput,
    @IdempotencyKey() key: Key,
  ): Promise<AttentionItemChanged | Problem> {
    return changed(context, settleAttention, input, key);
  }

  @Access('indicator:settle')
  @Mutation(() => AttentionItemResult, { description: 'Hands an open item to somebody else of the team.' })
  async handOverAttention(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverAttentionInput, { description: 'The item, to whom, and a word to them.' })
    input: HandOverAttentionInput,
    @IdempotencyKey() key: Key,
  ): Promise<AttentionItemChanged | Problem> {
    return changed(context, handOverAttention, input, key);
  }

  @Access('indicator:settle')
  @Mutation(() => IndicatorLimitResult, {
    description: 'Sets from where on somebody looks, where that would be no target. For admins.',
  })
  async setIndicatorLimit(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetIndicatorLimitInput, { description: 'Which, how much, and why.' })
    input: SetIndicatorLimitInput,
    @IdempotencyKey() key: Key,
  ): Promise<IndicatorLimitChanged | Problem> {
    return answerWith(await runCommand(context, setIndicatorLimit, input, key), async ({ indicator }) => {
      const [one] = (await read(context, [indicator])).indicators;
      return one ? new IndicatorLimitChanged(one) : new NotFound();
    });
  }

  @Access('moment:own')
  @Mutation(() => HowFoundResult, {
    description: 'Says how a newcomer came here. It is added to a number; who said it is not kept.',
  })
  async sayHowIFoundYou(
    @Ctx() context: RequestContext,
    @Arg('answer', () => HowFoundEnum, { description: 'Whether somebody told them.' }) answer: HowFound,
  ): Promise<HowFoundSaid | Problem> {
    return answerWith(await runCommand(context, sayHowIFoundYou, { answer }), () => new HowFoundSaid());
  }
}

@Resolver(() => IndicatorLook)
export class IndicatorLookFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who set it; null for the one it begins with.',
  })
  async setBy(@Root() { setById }: IndicatorLook, @Ctx() context: RequestContext): Promise<Member | null> {
    return setById ? memberById(context, setById) : null;
  }
}

@Resolver(() => DefinitionChange)
export class DefinitionChangeFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who set the limit; null for a definition, which changes with the software alone.',
  })
  async by(@Root() { byId }: DefinitionChange, @Ctx() context: RequestContext): Promise<Member | null> {
    return byId ? memberById(context, byId) : null;
  }
}

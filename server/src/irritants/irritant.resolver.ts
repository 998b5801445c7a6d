import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { Access } from '../platform/access.js';
import { daysBetween, localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { First } from '../platform/first.argument.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { IrritantsArgs } from './irritant.input.js';
import { listIrritants } from './irritant.list.js';
import {
  fixesOfIrritant,
  idsOfSameOnes,
  knownStages,
  reportsPage,
  revisionsOfIrritant,
  viewerReportOf,
} from './irritant.loaders.js';
import { irritantPolicy } from './irritant.policy.js';
import { findIrritant, irritantOfNumber, standingIrritants } from './irritant.queries.js';
import {
  Irritant,
  IrritantActionEnum,
  IrritantConnection,
  IrritantFix,
  IrritantRevision,
  Report,
  ReportConnection,
  type IrritantAction,
} from './irritant.type.js';

@Resolver(() => Irritant)
export class IrritantResolver {
  @Access('community:read')
  @Query(() => IrritantConnection, {
    description: 'Irritants the viewer may see. What has hurt the longest: `OLDEST` with the state `OPEN`.',
  })
  async irritants(
    @Ctx() context: RequestContext,
    @Args(() => IrritantsArgs) { filter, sort, ...page }: IrritantsArgs,
  ): Promise<IrritantConnection> {
    return listIrritants(context, page, filter ?? {}, sort);
  }

  @Access('community:read')
  @Query(() => Irritant, {
    nullable: true,
    description: 'One irritant by its number; null when the viewer can see none.',
  })
  async irritant(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Irritant | null> {
    return irritantOfNumber(context, number);
  }

  @Access('community:read')
  @Query(() => [String], {
    description: 'Stages of the journey that irritants name, the commonest first; at most 50.',
  })
  async journeyStages(
    @Ctx() context: RequestContext,
    @Arg('space', () => String, { nullable: true, description: 'Only in the space with this slug.' })
    space?: string | null,
  ): Promise<string[]> {
    return knownStages(context, space);
  }

  @FieldResolver(() => Int, {
    description: "Calendar days since it was reported, in the community's time zone.",
  })
  async ageDays(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<number> {
    const { timeZone } = await communityOf(context);
    const [from, to] = [irritant.createdAt, context.clock.now()].map((at) => localDay(at, timeZone));
    return Math.max(0, daysBetween(from ?? '', to ?? ''));
  }

  @FieldResolver(() => ReportConnection, {
    description: 'Who says that it hits them too, here or at one that is the same, the first first.',
  })
  async reports(
    @Root() irritant: Irritant,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Report>> {
    return reportsPage(context, irritant, page);
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: 'What the viewer said, here or at one that is the same; null for its author.',
  })
  async viewerReport(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<Report | null> {
    return context.loaders.load(context, viewerReportOf, irritant.familyId);
  }

  @FieldResolver(() => [IrritantRevision], {
    description: 'What its words were, the fifty last, newest first.',
  })
  async revisions(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<IrritantRevision[]> {
    return context.loaders.load(context, revisionsOfIrritant, irritant.id);
  }

  @FieldResolver(() => [IrritantFix], {
    description: 'How often it was fixed, newest first; those that did not hold say why.',
  })
  async fixes(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<IrritantFix[]> {
    return context.loaders.load(context, fixesOfIrritant, irritant.id);
  }

  @FieldResolver(() => Irritant, {
    nullable: true,
    description:
      'The one that stands for it, at the end of the chain of same ones; null when it stands for itself.',
  })
  async sameAs(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<Irritant | null> {
    return irritant.sameAsId ? findIrritant(context, irritant.familyId) : null;
  }

  @FieldResolver(() => [Irritant], {
    description: 'The others for which the same one stands, oldest first, without that one itself.',
  })
  async same(
    @Root() irritant: Irritant,
    @Ctx() context: RequestContext,
    @First() first: number,
  ): Promise<Irritant[]> {
    const ids = await context.loaders.load(context, idsOfSameOnes, irritant.familyId);
    const others = ids.filter((id) => id !== irritant.id && id !== irritant.familyId);
    return standingIrritants(context, others, first);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() irritant: Irritant, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, irritant.threadId);
  }

  @FieldResolver(() => [IrritantActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() irritant: Irritant, @Ctx() context: RequestContext): IrritantAction[] {
    return irritantPolicy.can(context.actor, irritant);
  }
}

@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => Irritant, {
    nullable: true,
    description: 'The very irritant they reported, which may be one that is the same.',
  })
  async irritant(@Root() report: Report, @Ctx() context: RequestContext): Promise<Irritant | null> {
    return findIrritant(context, report.irritantId);
  }
}

@Resolver(() => IrritantConnection)
export class IrritantConnectionFields {
  @FieldResolver(() => Int, { description: 'How many irritants the whole list has.' })
  async totalCount(@Root() page: IrritantConnection): Promise<number> {
    return page.count();
  }
}

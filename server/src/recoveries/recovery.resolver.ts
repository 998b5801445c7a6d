import type { RecoveryCause, RecoveryState, RecoveryWordKind } from '@rapport/shared/vocabulary';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { HandOver, handOversOf } from '../hand-overs/hand-over.module.js';
import { Member, memberById, Viewer } from '../members/member.module.js';
import { Access, memberOf } from '../platform/access.js';
import { localDay } from '../platform/clock.js';
import type { RequestContext } from '../platform/context.js';
import { LocalDate } from '../platform/schema.js';
import { PageArgs } from '../platform/paging.js';
import { findSpace, Space } from '../spaces/space.module.js';
import { aboutOfThread } from './recovery.about.js';
import { RecoveryFilter } from './recovery.input.js';
import { recoveryPolicy } from './recovery.policy.js';
import { findRecovery, recoveriesPage } from './recovery.queries.js';
import { reasonsOfRecovery } from './recovery.reasons.js';
import { missingIn, silenceIn, stateOf } from './recovery.rules.js';
import { whyOpen } from './recovery.standing.js';
import {
  Recovery,
  RecoveryAbout,
  RecoveryActionEnum,
  RecoveryCauseEnum,
  RecoveryConnection,
  RecoveryReason,
  RecoveryStateEnum,
  RecoveryWord,
  RecoveryWordKindEnum,
  type RecoveryAction,
} from './recovery.type.js';
import { courseOf, wordsOfRecovery } from './recovery.words.js';

@Resolver(() => Recovery)
export class RecoveryResolver {
  @Access('recovery:steer')
  @Query(() => RecoveryConnection, { description: 'Recoveries, for staff.' })
  async recoveries(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecoveryFilter, {
      nullable: true,
      description: 'Which ones; all open ones without it.',
    })
    filter?: RecoveryFilter | null,
  ): Promise<RecoveryConnection> {
    return recoveriesPage(context, page, {
      open: filter?.open ?? true,
      ownerId: filter?.mine ? context.actor.memberId : null,
      memberId: null,
      overdue: filter?.overdue ?? false,
    });
  }

  @Access('recovery:own')
  @Query(() => Recovery, {
    nullable: true,
    description: 'A recovery of the viewer, or any for staff; null otherwise.',
  })
  async recovery(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Recovery | null> {
    return findRecovery(context, id);
  }

  @FieldResolver(() => String, { description: 'Path of its page, for its member and staff.' })
  path(@Root() { id }: Recovery): string {
    return `/recoveries/${id}`;
  }

  @FieldResolver(() => RecoveryCauseEnum, { description: 'What opened it.' })
  async cause(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<RecoveryCause> {
    const [first] = await context.loaders.load(context, reasonsOfRecovery, id);
    if (!first) {
      throw new Error('A recovery has no cause.');
    }
    return first.cause;
  }

  @FieldResolver(() => [RecoveryReason], {
    description: 'Everything that is a reason for it, the first first.',
  })
  async causes(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<RecoveryReason[]> {
    return context.loaders.load(context, reasonsOfRecovery, id);
  }

  @FieldResolver(() => RecoveryAbout, {
    nullable: true,
    description: 'What it is about; null when the viewer may not see that any more.',
  })
  async about(@Root() { threadId }: Recovery, @Ctx() context: RequestContext): Promise<RecoveryAbout | null> {
    return context.loaders.load(context, aboutOfThread, threadId);
  }

  @FieldResolver(() => Space, {
    nullable: true,
    description: 'Where that is; null when the viewer may not see it.',
  })
  async space(@Root() { spaceId }: Recovery, @Ctx() context: RequestContext): Promise<Space | null> {
    return findSpace(context, ({ id }) => id === spaceId);
  }

  @FieldResolver(() => Member, { description: 'For whom something went wrong.' })
  async member(@Root() { memberId }: Recovery, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, memberId);
  }

  @FieldResolver(() => Member, { description: 'Who of the team answers for it.' })
  async owner(@Root() { ownerId }: Recovery, @Ctx() context: RequestContext): Promise<Member> {
    return memberById(context, ownerId);
  }

  @FieldResolver(() => RecoveryStateEnum, { description: 'Where it stands.' })
  state(@Root() recovery: Recovery): RecoveryState {
    return stateOf(recovery);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the word that the team owes is late.' })
  overdue(@Root() { closedAt, wordDueAt }: Recovery, @Ctx() { clock }: RequestContext): boolean {
    return closedAt === null && wordDueAt !== null && wordDueAt < clock.now();
  }

  @FieldResolver(() => [RecoveryWord], { description: 'What both sides said, in the order of time.' })
  async words(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<RecoveryWord[]> {
    return context.loaders.load(context, wordsOfRecovery, id);
  }

  @FieldResolver(() => [HandOver], {
    description: 'Whose hands it went through in the team, the first first.',
  })
  async handOvers(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<HandOver[]> {
    return context.loaders.load(context, handOversOf, id);
  }

  @FieldResolver(() => [RecoveryWordKindEnum], {
    description: 'What of APOLOGY, LEARNED and FIX the team has not said yet; it cannot end before.',
  })
  async missing(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<RecoveryWordKind[]> {
    return missingIn(await context.loaders.load(context, wordsOfRecovery, id));
  }

  @FieldResolver(() => Int, {
    description:
      "Different days on which the team has written since the member's last word, or since something went wrong again.",
  })
  async contactsWithoutReply(@Root() { id }: Recovery, @Ctx() context: RequestContext): Promise<number> {
    const { timeZone } = await communityOf(context);
    return silenceIn(await courseOf(context, id), timeZone).contacts;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      'From which day on it can be closed without a reply, if the team has written on three days by then; null before it has written.',
  })
  async closesWithoutReplyFrom(
    @Root() { id }: Recovery,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const { timeZone } = await communityOf(context);
    return silenceIn(await courseOf(context, id), timeZone).endsFrom;
  }

  @FieldResolver(() => [RecoveryActionEnum], { description: 'What the viewer may do now.' })
  async viewerCan(@Root() recovery: Recovery, @Ctx() context: RequestContext): Promise<RecoveryAction[]> {
    const said = await courseOf(context, recovery.id);
    const { timeZone } = await communityOf(context);
    const unclosable = whyOpen(said, localDay(context.clock.now(), timeZone), timeZone);
    return recoveryPolicy.can(context.actor, { ...recovery, unclosable });
  }
}

@Resolver(() => RecoveryConnection)
export class RecoveryConnectionFields {
  @FieldResolver(() => Int, { description: 'How many there are on all pages together.' })
  async totalCount(@Root() { count }: RecoveryConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => Viewer)
export class ViewerRecoveryFields {
  @FieldResolver(() => RecoveryConnection, { description: 'Their own recoveries, the last opened first.' })
  async recoveries(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<RecoveryConnection> {
    const { memberId } = memberOf(context.actor);
    return recoveriesPage(context, page, { open: null, ownerId: null, memberId, overdue: false });
  }
}

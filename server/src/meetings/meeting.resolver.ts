import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Credit } from '../credits/credit.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { findPromise, PromiseOfTeam } from '../promises/promise.module.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { gapsOf } from './meeting.gaps.js';
import { MeetingsArgs } from './meeting.input.js';
import { listMeetings } from './meeting.list.js';
import { attendeesOf, correctionsOf, creditsOf, ideasOf, linesOf, questionsOf } from './meeting.loaders.js';
import { meetingPolicy } from './meeting.policy.js';
import { meetingOfNumber } from './meeting.queries.js';
import { Meeting, MeetingActionEnum, MeetingConnection, type MeetingAction } from './meeting.type.js';
import { MeetingGap, MeetingQuestion, MeetingSeat, MinuteCorrection, MinuteLine } from './minutes.type.js';
import { ideasForFindings } from './minutes.findings.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Access('community:read')
  @Query(() => MeetingConnection, {
    description: 'Meetings the viewer may see: those to come, the next first, or those that are over.',
  })
  async meetings(
    @Ctx() context: RequestContext,
    @Args(() => MeetingsArgs) { filter, ...page }: MeetingsArgs,
  ): Promise<MeetingConnection> {
    return listMeetings(context, page, filter ?? {});
  }

  @Access('community:read')
  @Query(() => Meeting, {
    nullable: true,
    description: 'One meeting by its number; null when the viewer can see none.',
  })
  async meeting(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Meeting | null> {
    return meetingOfNumber(context, number);
  }

  @Access('community:read')
  @Query(() => [MeetingGap], {
    description: 'Spaces the viewer may see in which no listening hours are announced for the coming month.',
  })
  async meetingGaps(@Ctx() context: RequestContext): Promise<MeetingGap[]> {
    return gapsOf(context);
  }

  @FieldResolver(() => Idea, {
    nullable: true,
    description: 'The first idea it is about that the viewer may see; a test has one.',
  })
  async idea(@Root() { id }: Meeting, @Ctx() context: RequestContext): Promise<Idea | null> {
    return (await ideasOf(context, id))[0] ?? null;
  }

  @FieldResolver(() => [Idea], { description: 'The ideas it is about that the viewer may see, in order.' })
  async ideas(@Root() { id }: Meeting, @Ctx() context: RequestContext): Promise<Idea[]> {
    return ideasOf(context, id);
  }

  @FieldResolver(() => [MeetingSeat], {
    nullable: true,
    description: 'Who has a seat and who waits for one, in turn. For the team; null for others.',
  })
  async attendees(@Root() { id }: Meeting, @Ctx() context: RequestContext): Promise<MeetingSeat[] | null> {
    return isStaff(context.actor) ? context.loaders.load(context, attendeesOf, id) : null;
  }

  @FieldResolver(() => [MeetingQuestion], { description: 'Questions that were raised, the oldest first.' })
  async questions(
    @Root() { id, questionsRaised }: Meeting,
    @Ctx() context: RequestContext,
  ): Promise<MeetingQuestion[]> {
    return questionsRaised > 0 ? context.loaders.load(context, questionsOf, id) : [];
  }

  @FieldResolver(() => [MinuteLine], {
    description: 'Its minutes, in order: for everybody once they are published, before that for the team.',
  })
  async lines(
    @Root() { id, minutesRevision }: Meeting,
    @Ctx() context: RequestContext,
  ): Promise<MinuteLine[]> {
    return minutesRevision > 0 ? context.loaders.load(context, linesOf, id) : [];
  }

  @FieldResolver(() => [MinuteCorrection], {
    description: 'What its published minutes said before they were put right, the first correction first.',
  })
  async corrections(
    @Root() { id, correctedAt }: Meeting,
    @Ctx() context: RequestContext,
  ): Promise<MinuteCorrection[]> {
    return correctedAt ? context.loaders.load(context, correctionsOf, id) : [];
  }

  @FieldResolver(() => [Idea], {
    description:
      'Ideas whose pages its minutes would go to now, and the first of which a credit stands at: for the team, until they are published.',
  })
  async findingsTo(@Root() { id, closedAt }: Meeting, @Ctx() context: RequestContext): Promise<Idea[]> {
    return closedAt === null && isStaff(context.actor) ? ideasForFindings(context, id) : [];
  }

  @FieldResolver(() => [Credit], {
    description:
      'Who is credited for what they said or tried at meetings about its ideas, as far as they agree.',
  })
  async credits(@Root() { id, closedAt }: Meeting, @Ctx() context: RequestContext): Promise<Credit[]> {
    return closedAt ? creditsOf(context, id) : [];
  }

  @FieldResolver(() => [PromiseOfTeam], {
    description: 'Promises its minutes made that the viewer may see, in the order of the lines.',
  })
  async promises(
    @Root() { id, closedAt }: Meeting,
    @Ctx() context: RequestContext,
  ): Promise<PromiseOfTeam[]> {
    const lines = closedAt ? await context.loaders.load(context, linesOf, id) : [];
    const ids = lines.map(({ promiseId }) => promiseId).filter((promiseId) => promiseId !== null);
    const promises = await Promise.all(ids.map((promiseId) => findPromise(context, promiseId)));
    return promises.filter((promise) => promise !== null);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() { threadId }: Meeting, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, threadId);
  }

  @FieldResolver(() => [MeetingActionEnum], { description: 'What the viewer may do to it now.' })
  viewerCan(@Root() meeting: Meeting, @Ctx() { actor }: RequestContext): MeetingAction[] {
    return meetingPolicy.can(actor, meeting);
  }
}

@Resolver(() => MinuteLine)
export class MinuteLineFields {
  @FieldResolver(() => PromiseOfTeam, {
    nullable: true,
    description: 'The promise it became; null when it is none or the viewer may not see it.',
  })
  async promise(
    @Root() { promiseId }: MinuteLine,
    @Ctx() context: RequestContext,
  ): Promise<PromiseOfTeam | null> {
    return promiseId === null ? null : findPromise(context, promiseId);
  }
}

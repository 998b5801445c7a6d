import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey, IdArg } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { findSpace } from '../spaces/space.module.js';
import { changed } from './meeting.mutations.js';
import {
  CalendarLinked,
  CalendarUnlinked,
  ChangeMeetingResult,
  ChangeTestsResult,
  type MeetingChanged,
  TestsChanged,
} from './meeting.result.js';
import {
  giveUpSeat,
  joinTests,
  leaveTests,
  linkCalendar,
  takeSeat,
  unlinkCalendar,
} from './seat.commands.js';

type Key = string | null | undefined;

async function ofSpace(
  context: RequestContext,
  outcome: { spaceId: string } | Problem,
): Promise<TestsChanged | Problem> {
  return answerWith(outcome, async ({ spaceId }) => {
    const space = await findSpace(context, ({ id }) => id === spaceId);
    return space ? Object.assign(new TestsChanged(), { space }) : new NotFound();
  });
}

@Resolver()
export class SeatMutations {
  @Access('meeting:join')
  @Mutation(() => ChangeMeetingResult, {
    description: 'Takes a seat at a meeting; while none is free, a place among those who wait.',
  })
  async takeSeat(
    @Ctx() context: RequestContext,
    @IdArg('meetingId', 'The meeting.') meetingId: string,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, takeSeat, { meetingId }, key));
  }

  @Access('meeting:join')
  @Mutation(() => ChangeMeetingResult, {
    description: 'Gives a seat up, which goes to whoever waits first; or stops waiting.',
  })
  async giveUpSeat(
    @Ctx() context: RequestContext,
    @IdArg('meetingId', 'The meeting.') meetingId: string,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, giveUpSeat, { meetingId }, key));
  }

  @Access('meeting:join')
  @Mutation(() => ChangeTestsResult, {
    description: 'The viewer hears of tests in a space from now on. Nothing is given for it.',
  })
  async joinTests(
    @Ctx() context: RequestContext,
    @IdArg('spaceId', 'The space.') spaceId: string,
  ): Promise<TestsChanged | Problem> {
    return ofSpace(context, await runCommand(context, joinTests, { spaceId }));
  }

  @Access('meeting:join')
  @Mutation(() => ChangeTestsResult, {
    description: 'The viewer does not hear of tests in a space any more.',
  })
  async leaveTests(
    @Ctx() context: RequestContext,
    @IdArg('spaceId', 'The space.') spaceId: string,
  ): Promise<TestsChanged | Problem> {
    return ofSpace(context, await runCommand(context, leaveTests, { spaceId }));
  }

  @Access('meeting:join')
  @Mutation(() => CalendarLinked, {
    description: 'Makes the address of a calendar with the meetings of the viewer; the one before it ends.',
  })
  async linkCalendar(@Ctx() context: RequestContext): Promise<CalendarLinked | Problem> {
    return answerWith(await runCommand(context, linkCalendar, {}), ({ secret }) =>
      Object.assign(new CalendarLinked(), { url: `${context.publicUrl}/calendar/${secret}.ics` }),
    );
  }

  @Access('meeting:join')
  @Mutation(() => CalendarUnlinked, { description: 'Ends the address of the calendar of the viewer.' })
  async unlinkCalendar(@Ctx() context: RequestContext): Promise<CalendarUnlinked | Problem> {
    return answerWith(await runCommand(context, unlinkCalendar, {}), ({ ended }) =>
      Object.assign(new CalendarUnlinked(), { ended }),
    );
  }
}

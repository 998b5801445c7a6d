import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdempotencyKey, IdArg } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { announceMeeting, callOffMeeting, changeMeeting, type MeetingOutcome } from './meeting.commands.js';
import {
  AnnounceMeetingInput,
  ChangeMeetingInput,
  CorrectMinutesInput,
  LogMeetingInput,
  MinutesInput,
} from './meeting.input.js';
import { findMeeting } from './meeting.queries.js';
import {
  AnnounceMeetingResult,
  ChangeMeetingResult,
  MeetingAnnounced,
  MeetingChanged,
} from './meeting.result.js';
import { closeMeeting, logMeeting, writeMinutes } from './minutes.commands.js';
import { correctMinutes } from './minutes.correcting.js';
import { answerMeetingQuestion, askInMeeting } from './question.commands.js';

type Key = string | null | undefined;

async function announced(
  context: RequestContext,
  outcome: (MeetingOutcome & { people: number }) | Problem,
): Promise<MeetingAnnounced | Problem> {
  return answerWith(outcome, async ({ meetingId, people }) => {
    const meeting = await findMeeting(context, meetingId);
    return meeting ? Object.assign(new MeetingAnnounced(), { meeting, people }) : new NotFound();
  });
}

/** The meeting that a write was about, as it stands now. */
export async function changed(
  context: RequestContext,
  outcome: MeetingOutcome | Problem,
): Promise<MeetingChanged | Problem> {
  return answerWith(outcome, async ({ meetingId }) => {
    const meeting = await findMeeting(context, meetingId);
    return meeting ? Object.assign(new MeetingChanged(), { meeting }) : new NotFound();
  });
}

@Resolver()
export class MeetingMutations {
  @Access('meeting:hold')
  @Mutation(() => AnnounceMeetingResult, {
    description:
      'Announces a meeting. A call for testers tells who joined the tests of the space and who follows the idea.',
  })
  async announceMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnnounceMeetingInput, { description: 'The meeting.' }) input: AnnounceMeetingInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingAnnounced | Problem> {
    return announced(context, await runCommand(context, announceMeeting, input, key));
  }

  @Access('meeting:hold')
  @Mutation(() => AnnounceMeetingResult, {
    description: 'Writes down a meeting that took place elsewhere, with its minutes.',
  })
  async logMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => LogMeetingInput, { description: 'The meeting.' }) input: LogMeetingInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingAnnounced | Problem> {
    return announced(context, await runCommand(context, logMeeting, input, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, {
    description:
      'Changes time, place or words, for its host and admins. Who comes is told of another time or place.',
  })
  async changeMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMeetingInput, { description: 'The meeting.' }) input: ChangeMeetingInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, changeMeeting, input, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, {
    description: 'Calls a meeting off, for its host and admins, and tells everybody who would have come.',
  })
  async callOffMeeting(
    @Ctx() context: RequestContext,
    @IdArg('meetingId', 'The meeting.') meetingId: string,
    @Arg('why', () => String, { description: 'Why, at most 600 characters. Everybody reads it.' })
    why: string,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, callOffMeeting, { meetingId, why }, key));
  }

  @Access('meeting:join')
  @Mutation(() => ChangeMeetingResult, { description: 'Raises a question, before a meeting or at it.' })
  async askInMeeting(
    @Ctx() context: RequestContext,
    @IdArg('meetingId', 'The meeting.') meetingId: string,
    @Arg('text', () => String, { description: 'The question, at most 600 characters. Everybody reads it.' })
    text: string,
    @Arg('named', () => Boolean, {
      defaultValue: false,
      description: 'Whether the name of the viewer stands beside it.',
    })
    named: boolean,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, askInMeeting, { meetingId, text, named }, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, {
    description: 'Answers a question that was raised, or puts another answer in its place.',
  })
  async answerMeetingQuestion(
    @Ctx() context: RequestContext,
    @IdArg('questionId', 'The question.') questionId: string,
    @Arg('answer', () => String, { description: 'What was answered, at most 500 characters.' })
    answer: string,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, answerMeetingQuestion, { questionId, answer }, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, { description: 'Keeps minutes as a draft, which the team reads.' })
  async writeMinutes(
    @Ctx() context: RequestContext,
    @Arg('input', () => MinutesInput, { description: 'The minutes.' }) input: MinutesInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, writeMinutes, input, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, {
    description:
      'Publishes the minutes and closes the meeting: promises are made, ideas hear what was found out, and everybody concerned is told. All of it or nothing.',
  })
  async closeMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => MinutesInput, { description: 'The minutes.' }) input: MinutesInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, closeMeeting, input, key));
  }

  @Access('meeting:hold')
  @Mutation(() => ChangeMeetingResult, {
    description:
      'Puts published minutes right. What they said before stays readable; comments that brought findings to ideas stay as they are.',
  })
  async correctMinutes(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectMinutesInput, { description: 'What changes.' }) input: CorrectMinutesInput,
    @IdempotencyKey() key: Key,
  ): Promise<MeetingChanged | Problem> {
    return changed(context, await runCommand(context, correctMinutes, input, key));
  }
}

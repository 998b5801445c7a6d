import { answerQuestionInput, askInMeetingInput } from '@rapport/shared/inputs/meeting';
import { MEETING_ASKED_MOST } from '@rapport/shared/limits';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { followQuietly } from '../threads/thread.module.js';
import type { MeetingOutcome } from './meeting.commands.js';
import { meetingChanged } from './meeting.events.js';
import { meetingFor, meetingOfQuestionFor } from './meeting.inside.js';
import { MeetingQuestionEntity } from './minutes.entity.js';

const count = statement<{ count: number }>(
  'meetings.count_questions',
  'select count(*)::int as count from meeting_question where community_id = $1 and meeting_id = $2',
);

/** Raises a question, before a meeting or at it. Who asks is named only if they want to be. */
export const askInMeeting = command({
  name: 'askInMeeting',
  action: 'meeting:join',
  input: askInMeetingInput,
  limits: ['comment'],
  async run(write, { meetingId, text, named }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId } = await meetingFor(write, meetingId, 'ASK');
    const there = await write.tx.row(count, [communityId, meetingId]);
    if ((there?.count ?? 0) >= MEETING_ASKED_MOST) {
      refuse(new NotPossible(words.tooManyQuestions));
    }
    await write.tx.insert(MeetingQuestionEntity, {
      communityId,
      id: write.ids.next(),
      meetingId,
      askedById: memberId,
      named,
      text,
      askedAt: write.now,
    });
    await followQuietly(write, threadId, memberId);
    await write.emit(meetingChanged, { meetingId, threadId });
    return { meetingId };
  },
});

/** Answers a question; another answer takes the place of the one before until the minutes are published. */
export const answerMeetingQuestion = command({
  name: 'answerMeetingQuestion',
  action: 'meeting:hold',
  input: answerQuestionInput,
  limits: ['edit'],
  async run(write, { questionId, answer }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { id, threadId } = await meetingOfQuestionFor(write, questionId, 'ANSWER');
    await write.tx.update(
      MeetingQuestionEntity,
      { communityId, id: questionId },
      { answer, answeredAt: write.now, answeredById: memberId },
    );
    await write.emit(meetingChanged, { meetingId: id, threadId });
    return { meetingId: id };
  },
});

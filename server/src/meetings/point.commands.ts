import { answerPointInput, askInMeetingInput } from '@rapport/shared/inputs/meeting';
import { MEETING_POINTS_MAX } from '@rapport/shared/limits';
import words from '../locales/en/meetings.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { followQuietly } from '../threads/thread.module.js';
import type { MeetingOutcome } from './meeting.commands.js';
import { meetingChanged } from './meeting.events.js';
import { meetingFor, meetingOfPointFor } from './meeting.inside.js';
import { MeetingPointEntity } from './minutes.entity.js';

const count = statement<{ count: number }>(
  'meetings.count_points',
  'select count(*)::int as count from meeting_point where community_id = $1 and meeting_id = $2',
);

/** Raises a point, before a meeting or at it. Who asks is named only if they want to be. */
export const askInMeeting = command({
  name: 'askInMeeting',
  action: 'meeting:join',
  input: askInMeetingInput,
  limits: ['comment'],
  async run(write, { meetingId, text, named }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId } = await meetingFor(write, meetingId, 'ASK');
    const there = await write.tx.row(count, [communityId, meetingId]);
    if ((there?.count ?? 0) >= MEETING_POINTS_MAX) {
      refuse(new NotPossible(words.tooManyPoints));
    }
    await write.tx.insert(MeetingPointEntity, {
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

/** Answers a point; another answer takes the place of the one before until the minutes are published. */
export const answerMeetingPoint = command({
  name: 'answerMeetingPoint',
  action: 'meeting:hold',
  input: answerPointInput,
  limits: ['edit'],
  async run(write, { pointId, answer }): Promise<MeetingOutcome> {
    const { communityId, memberId } = write.actor;
    const { id, threadId } = await meetingOfPointFor(write, pointId, 'ANSWER');
    await write.tx.update(
      MeetingPointEntity,
      { communityId, id: pointId },
      { answer, answeredAt: write.now, answeredById: memberId },
    );
    await write.emit(meetingChanged, { meetingId: id, threadId });
    return { meetingId: id };
  },
});

import { slugOf } from '@rapport/shared/slug';
import type { AnnounceMeeting } from '@rapport/shared/inputs/meeting';
import type { MeetingKind } from '@rapport/shared/vocabulary';
import { nextNumber } from '../communities/community.module.js';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import { holdImages } from '../images/image.module.js';
import type { Write } from '../platform/command.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { followTogether, openThread } from '../threads/thread.module.js';
import { MeetingEntity, MeetingIdeaEntity } from './meeting.entity.js';

type Words = Pick<AnnounceMeeting, 'title' | 'purpose' | 'text' | 'startsAt' | 'endsAt' | 'place'> &
  Partial<
    Pick<AnnounceMeeting, 'question' | 'seats' | 'reimbursement' | 'boundaries' | 'recorded' | 'recordedWhy'>
  >;

/** Everything of a meeting that follows from its words. */
export function wordsOf({ title, text, ...rest }: Words) {
  return {
    title,
    slug: slugOf(title),
    purpose: rest.purpose,
    text,
    html: text === null ? null : renderMarkdown(text),
    rendererVersion: RENDERER_VERSION,
    question: rest.question ?? null,
    startsAt: rest.startsAt,
    endsAt: rest.endsAt,
    place: rest.place,
    seats: rest.seats ?? null,
    reimbursement: rest.reimbursement ?? null,
    boundaries: rest.boundaries ?? null,
    recorded: rest.recorded ?? false,
    recordedWhy: rest.recorded ? (rest.recordedWhy ?? null) : null,
  };
}

/** Notes which images the words of a meeting show; what it said before is not readable, and holds none. */
export async function holdWords(
  write: Write,
  { id: holderId, threadId }: { id: string; threadId: string },
  text: string | null,
): Promise<void> {
  await holdImages(write, { holderKind: 'MEETING', holderId, threadId }, { text });
}

export interface NewMeeting {
  kind: MeetingKind;
  spaceId: string;
  hostId: string;
  leader: boolean;
  timeZone: string;
  minutesOn: string;
  words: Words;
  ideas: readonly IdeaInSpace[];
}

/** Writes a new meeting with its thread and ideas; its host and who wrote it follow it. */
export async function insertMeeting(
  write: Write,
  { words, ideas, ...given }: NewMeeting,
): Promise<{ meetingId: string; threadId: string; number: number; slug: string }> {
  const { communityId, memberId } = write.actor;
  const { spaceId, hostId } = given;
  const threadId = await openThread(write, { kind: 'MEETING', spaceId, ownerId: hostId });
  const meetingId = write.ids.next();
  const number = await nextNumber(write.tx, communityId, 'meeting');
  const said = wordsOf(words);
  await write.tx.insert(MeetingEntity, {
    communityId,
    id: meetingId,
    threadId,
    number,
    ...given,
    ...said,
    revision: 0,
    publishedAt: write.now,
  });
  if (ideas.length > 0) {
    await write.tx.insert(
      MeetingIdeaEntity,
      ideas.map(({ id }, position) => ({ communityId, meetingId, ideaId: id, position })),
    );
  }
  await holdWords(write, { id: meetingId, threadId }, said.text);
  await followTogether(write, threadId, [...new Set([memberId, hostId])]);
  return { meetingId, threadId, number, slug: said.slug };
}

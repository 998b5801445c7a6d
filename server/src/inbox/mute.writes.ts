import {
  ASKING_REASONS,
  NOTIFICATION_KINDS,
  PRESSING_KINDS,
  TOPIC_OF,
  type NoticeTopic,
} from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { inboxRead } from './inbox.events.js';

/** A thread or a space, by its id. */
export type MutedPlace = { threadId: string } | { spaceId: string };

const insertMute = statement<{ id: string }>(
  'inbox.mute',
  `insert into mute (community_id, id, member_id, thread_id, space_id, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
);
const deleteMute = statement(
  'inbox.unmute',
  `delete from mute where community_id = $1 and member_id = $2
     and (thread_id = $3::uuid or space_id = $4::uuid or id = $5::uuid)`,
);

// What is asked of somebody in person stays as it is.
const READ = `update notification n set read_at = $3
  where n.community_id = $1 and n.member_id = $2 and n.read_at is null
    and n.reason <> all('{${ASKING_REASONS.join(',')}}') and n.kind <> all('{${[...PRESSING_KINDS].join(',')}}')`;
const readOfPlace = statement<{ id: string }>(
  'inbox.read_muted_place',
  `${READ} and n.thread_id in (
     select t.id from thread t where t.community_id = $1 and (t.id = $4::uuid or t.space_id = $5::uuid)
     union all select g.thread_id from suggestion g
       join idea i on i.community_id = g.community_id and i.id = g.idea_id
       where g.community_id = $1 and i.thread_id = $4::uuid)
   returning id`,
);
const readOfKinds = statement<{ id: string }>(
  'inbox.read_muted_kinds',
  `${READ} and n.kind = any($4::text[]) returning id`,
);

const idsOf = (place: MutedPlace): [threadId: string | null, spaceId: string | null] =>
  'threadId' in place ? [place.threadId, null] : [null, place.spaceId];

/** Keeps a thread or a space out of the inbox of whoever writes; what is unread of it is read by that. */
export async function mute(write: Write, place: MutedPlace): Promise<void> {
  const { communityId, memberId } = write.actor;
  const ids = idsOf(place);
  await write.tx.rows(insertMute, [communityId, write.ids.next(), memberId, ...ids, write.now]);
  await tellIfAny(write, await write.tx.rows(readOfPlace, [communityId, memberId, write.now, ...ids]));
}

/** Ends a mute of whoever writes, by its place. */
export async function unmute(write: Write, place: MutedPlace): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.rows(deleteMute, [communityId, memberId, ...idsOf(place), null]);
}

/** Ends a mute of whoever writes; one of somebody else, or none, is left alone without a word. */
export async function endMute(write: Write, muteId: string): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.rows(deleteMute, [communityId, memberId, null, null, muteId]);
}

/** Marks as read what is unread of muted topics. */
export async function readTopics(write: Write, topics: readonly NoticeTopic[]): Promise<void> {
  const { communityId, memberId } = write.actor;
  const kinds = NOTIFICATION_KINDS.filter((kind) => topics.includes(TOPIC_OF[kind]));
  await tellIfAny(write, await write.tx.rows(readOfKinds, [communityId, memberId, write.now, kinds]));
}

async function tellIfAny(write: Write, read: readonly unknown[]): Promise<void> {
  if (read.length > 0) {
    await write.emit(inboxRead, { memberId: write.actor.memberId });
  }
}

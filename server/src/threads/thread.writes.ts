import type { ThreadKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { FollowEntity, ThreadEntity } from './thread.entity.js';
import { THREAD_COLUMNS } from './thread.loaders.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from './thread.scope.js';
import { Thread } from './thread.type.js';

export interface NewThread {
  kind: ThreadKind;
  spaceId: string;
  /** Whose thing it belongs to. */
  ownerId: string;
  /** For a thing that nobody but its owner may see yet. */
  sealed?: boolean;
}

/** Opens the thread that a new idea or conversation owns. @returns its id. */
export async function openThread(write: Write, thread: NewThread): Promise<string> {
  const id = write.ids.next();
  await write.tx.insert(ThreadEntity, {
    communityId: write.actor.communityId,
    id,
    ...thread,
    withdrawnAt: thread.sealed ? write.now : null,
    commentCount: 0,
    lastActivityAt: write.now,
    createdAt: write.now,
  });
  return id;
}

const insertFollow = statement<{ member_id: string }>(
  'threads.follow_quietly',
  `insert into follow (community_id, thread_id, member_id, since) values ($1, $2, $3, $4)
   on conflict do nothing returning member_id`,
);

/**
 * Follows because of another act, such as posting, voting or commenting. Somebody who stopped following on purpose
 * is left alone.
 *
 * @returns whether the member became a follower by this.
 */
export async function followQuietly(write: Write, threadId: string, memberId: string): Promise<boolean> {
  const row = await write.tx.row(insertFollow, [write.actor.communityId, threadId, memberId, write.now]);
  return row !== null;
}

const insertFollows = statement(
  'threads.follow_together',
  `insert into follow (community_id, thread_id, member_id, since)
   select $1, $2, member_id, $4 from unnest($3::uuid[]) as new(member_id) on conflict do nothing`,
);

/** The same for many people at once. */
export async function followTogether(
  write: Write,
  threadId: string,
  memberIds: readonly string[],
): Promise<void> {
  await write.tx.rows(insertFollows, [write.actor.communityId, threadId, memberIds, write.now]);
}

const followAgain = statement(
  'threads.follow',
  `insert into follow (community_id, thread_id, member_id, since) values ($1, $2, $3, $4)
   on conflict (community_id, thread_id, member_id)
   do update set since = excluded.since, ended_at = null where follow.ended_at is not null`,
);

/** Follows because the member said so. */
export async function follow(write: Write, threadId: string): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.rows(followAgain, [communityId, threadId, memberId, write.now]);
}

/** Stops following, and remembers it, so that a later comment does not quietly follow again. */
export async function unfollow(write: Write, threadId: string): Promise<void> {
  const { communityId, memberId } = write.actor;
  await write.tx.update(FollowEntity, { communityId, threadId, memberId }, { endedAt: write.now });
}

/** Takes a thread along when its idea moves to another space. */
export async function moveThread(write: Write, threadId: string, spaceId: string): Promise<void> {
  await write.tx.update(ThreadEntity, { communityId: write.actor.communityId, id: threadId }, { spaceId });
}

/** Hides a thread from everybody but its owner and staff, or shows it again. */
export async function setThreadWithdrawn(write: Write, threadId: string, withdrawn: boolean): Promise<void> {
  const withdrawnAt = withdrawn ? write.now : null;
  await write.tx.update(
    ThreadEntity,
    { communityId: write.actor.communityId, id: threadId },
    { withdrawnAt },
  );
}

/**
 * Hides a thread from everybody but its owner, shows it to its owner and staff, or to all.
 *
 * @param to who may see it besides its owner.
 */
export async function setThreadSeal(
  write: Write,
  threadId: string,
  to: 'NOBODY' | 'STAFF' | 'ALL',
): Promise<void> {
  const withdrawnAt = to === 'ALL' ? null : write.now;
  const where = { communityId: write.actor.communityId, id: threadId };
  await write.tx.update(ThreadEntity, where, { withdrawnAt, sealed: to === 'NOBODY' });
}

const threadForWrite = statement<Thread>(
  'threads.for_write',
  `select ${THREAD_COLUMNS} from thread t ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and t.id = $5 for no key update of t`,
);

/** A thread the writer may see, locked against other comments until the write ends; null when there is none. */
export async function threadInside(write: Write, id: string): Promise<Thread | null> {
  const row = await write.tx.row(threadForWrite, [...threadScope(write.actor), id]);
  return row && Object.assign(new Thread(), row);
}

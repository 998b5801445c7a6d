import {
  memoryRefInput,
  noteMemoryInput,
  writeContextCardInput,
  type NoteMemory,
} from '@rapport/shared/inputs/remembering';
import { z } from 'zod';
import words from '../locales/en/journeys.json' with { type: 'json' };
import { communityDay } from '../communities/community.module.js';
import { command, type Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { STANDS } from './journey.branches.js';
import { ContextCardEntity, MemoryEntity } from './memory.entity.js';
import { MEMORIES_MOST } from './memory.queries.js';

const putCard = statement(
  'journeys.put_card',
  `insert into context_card (community_id, member_id, text, since_year, written_at, confirmed_at)
   values ($1, $2, $3, $4, $5, $5)
   on conflict (community_id, member_id) do update set text = excluded.text, since_year = excluded.since_year,
     written_at = excluded.written_at, confirmed_at = excluded.confirmed_at`,
);

/** A member writes what the team may know of them, or takes it away (practice 0.14). */
export const writeContextCard = command({
  name: 'writeContextCard',
  action: 'journey:own',
  input: writeContextCardInput,
  async run(write, { text, sinceYear }) {
    const { communityId, memberId } = write.actor;
    if (sinceYear !== null && sinceYear > Number((await communityDay(write)).slice(0, 4))) {
      throw invalid('sinceYear', 'OUT_OF_RANGE');
    }
    if (text === null && sinceYear === null) {
      await write.tx.remove(ContextCardEntity, { communityId, memberId });
    } else {
      await write.tx.rows(putCard, [communityId, memberId, text, sinceYear, write.now]);
    }
    return { memberId };
  },
});

/** A member says that their card is still true. */
export const confirmContextCard = command({
  name: 'confirmContextCard',
  action: 'journey:own',
  input: z.object({}),
  async run(write) {
    const { communityId, memberId } = write.actor;
    const changed = await write.tx.update(
      ContextCardEntity,
      { communityId, memberId },
      { confirmedAt: write.now },
    );
    found(changed > 0 || null);
    return { memberId };
  },
});

interface Source {
  threadId: string;
  commentId: string | null;
}

// A comment of theirs, or what a thread of theirs began with; in either case for them and others to read.
const sourceOf = statement<Source>(
  'journeys.source',
  `with who as (select role from member where community_id = $1 and id = $2)
   select x.thread_id as "threadId", x.id as "commentId" from comment x ${STANDS}
     where x.community_id = $1 and x.id = $3 and x.author_id = $2 and not x.staff_only and x.withdrawn_at is null
   union all select x.thread_id, null from (
     select community_id, thread_id, author_id from idea where community_id = $1 and thread_id = $3
     union all select community_id, thread_id, author_id from conversation where community_id = $1 and thread_id = $3
     union all select community_id, thread_id, author_id from irritant where community_id = $1 and thread_id = $3) x
     ${STANDS} where x.author_id = $2`,
);

// The member's row keeps two notes at once from passing the most there may be.
const held = statement<{ id: string; kept: number }>(
  'journeys.hold_member',
  `select m.id, (select count(*)::int from memory k where k.community_id = m.community_id and k.member_id = m.id) as kept
   from member m where m.community_id = $1 and m.id = $2 and m.left_at is null for no key update of m`,
);

/** Somebody of the team notes what a member said in their own public words; the member is told and may delete it. */
export const noteMemory = command({
  name: 'noteMemory',
  action: 'memory:note',
  input: noteMemoryInput,
  limits: ['comment'],
  run: async (write, input) => note(write, input),
});

async function note(
  write: Write,
  { memberId, text, sourceId }: NoteMemory,
): Promise<{ memoryId: string; memberId: string }> {
  const { communityId } = write.actor;
  const member = found(await write.tx.row(held, [communityId, memberId]));
  if (memberId === write.actor.memberId) {
    refuse(new NotPossible(words.notOfOneself));
  }
  if (member.kept >= MEMORIES_MOST) {
    refuse(new NotPossible(words.enough));
  }
  const source = found(await write.tx.row(sourceOf, [communityId, memberId, sourceId]));
  const memoryId = write.ids.next();
  await write.tx.insert(MemoryEntity, {
    communityId,
    id: memoryId,
    memberId,
    byId: write.actor.memberId,
    text,
    ...source,
    at: write.now,
  });
  await concern(write, {
    threadId: source.threadId,
    kind: 'MEMORY',
    who: [{ memberId, reason: 'ASKED' }],
    detailId: memoryId,
  });
  return { memoryId, memberId };
}

/** A member deletes what the team remembers of them: the row is gone, and nothing else has its words. */
export const deleteMemory = command({
  name: 'deleteMemory',
  action: 'journey:own',
  input: memoryRefInput,
  async run(write, { memoryId }) {
    const { communityId, memberId } = write.actor;
    const removed = await write.tx.remove(MemoryEntity, { communityId, id: memoryId, memberId });
    found(removed > 0 || null);
    return { memoryId, memberId };
  },
});

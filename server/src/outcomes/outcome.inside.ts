import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';

/** An outcome as rules and writes need it. */
export interface OutcomeInside {
  id: string;
  threadId: string;
  title: string;
  summary: string;
  text: string;
  shippedOn: string;
  revision: number;
  author: { id: string };
  withdrawnAt: Date | null;
  archivedAt: Date | null;
}

const inside = statement<OutcomeInside>(
  'outcomes.inside',
  `select o.id, o.thread_id as "threadId", o.title, o.summary, o.text, o.shipped_on as "shippedOn", o.revision,
     json_build_object('id', o.author_id) as author, t.withdrawn_at as "withdrawnAt", s.archived_at as "archivedAt"
   from outcome o join thread t on t.community_id = o.community_id and t.id = o.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and o.id = $5 for no key update of o`,
);

/** An outcome the writer may see, locked until the write ends; null when there is none. */
export async function outcomeInside(write: Write, id: string): Promise<OutcomeInside | null> {
  return write.tx.row(inside, [...threadScope(write.actor), id]);
}

const linksOf = statement<{ title: string; url: string }>(
  'outcomes.links_inside',
  `select title, url from outcome_link where community_id = $1 and outcome_id = $2 order by position`,
);

/** Its links as they stand inside the transaction, in order. */
export async function linksInside(write: Write, id: string): Promise<{ title: string; url: string }[]> {
  return write.tx.rows(linksOf, [write.actor.communityId, id]);
}

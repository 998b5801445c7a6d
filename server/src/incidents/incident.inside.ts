import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { found } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { incidentPolicy, type JudgedIncident } from './incident.policy.js';
import type { IncidentAction } from './incident.type.js';

/** An incident as writes need it. */
export interface IncidentInside extends JudgedIncident {
  id: string;
  threadId: string;
  promiseId: string;
  authorId: string;
  title: string;
}

const forWrite = statement<IncidentInside>(
  'incidents.for_write',
  `select n.id, n.thread_id as "threadId", n.promise_id as "promiseId", n.author_id as "authorId", n.title,
     n.reported_at is not null as reported, t.withdrawn_at as "withdrawnAt", s.archived_at as "archivedAt",
     exists (select 1 from incident_hit h where h.community_id = n.community_id and h.incident_id = n.id
       and h.member_id = $3::uuid) as "viewerWasHit"
   from incident n join thread t on t.community_id = n.community_id and t.id = n.thread_id ${THREAD_SPACE}
   where ${THREAD_VISIBLE} and n.id = $5 for no key update of n`,
);

/** An incident locked for one act. @throws Refusal when the writer cannot see it, or may not. */
export async function incidentFor<Act extends IncidentAction>(
  write: Write,
  id: string,
  act: Act,
): Promise<Allowed<IncidentInside, Act>> {
  const incident = found(await write.tx.row(forWrite, [...threadScope(write.actor), id]));
  return incidentPolicy.authorize(write.actor, act, incident);
}

import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';

const named = statement<{ incidentId: string; ideaId: string }>(
  'incidents.ideas',
  `select incident_id as "incidentId", idea_id as "ideaId" from incident_idea
   where community_id = $1 and incident_id = any($2::uuid[]) order by position`,
);

/** Ids of the ideas that incidents name, in their order, for incidents the caller was shown. */
export const ideasOfIncident = defineLoader<string[]>(
  'ideasOfIncident',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(named, [actor.communityId, ids]);
    const groups = groupedBy(rows, ({ incidentId }) => incidentId);
    return new Map([...groups].map(([id, ideas]) => [id, ideas.map(({ ideaId }) => ideaId)]));
  },
  [],
);

import type { FeatureModule } from '../platform/module.js';
import { IncidentEntity, IncidentHitEntity, IncidentIdeaEntity } from './incident.entity.js';
import { incidentReactions } from './incident.reactions.js';
import { IncidentConnectionFields, IncidentResolver } from './incident.resolver.js';
import { remindOfReports } from './incident.schedule.js';
import { IncidentWritingResolver } from './incident-writing.resolver.js';

export { publishIncident, reportOnIncident, sayItHitMe } from './incident.commands.js';
export { incidentHit, incidentPublished, incidentReported, type IncidentEvent } from './incident.events.js';
export { findIncident, incidentOfThread } from './incident.queries.js';
export { incidentPath } from './incident.rules.js';
export { remindOfReports } from './incident.schedule.js';
export { Incident } from './incident.type.js';

/** What went wrong for many, told in public, and what came of it. */
export const incidentModule: FeatureModule = {
  name: 'incidents',
  entities: [IncidentEntity, IncidentIdeaEntity, IncidentHitEntity],
  resolvers: [IncidentResolver, IncidentConnectionFields, IncidentWritingResolver],
  reactions: incidentReactions,
  schedules: [remindOfReports],
};

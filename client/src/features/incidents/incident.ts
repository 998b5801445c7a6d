import type { IncidentListQuery, IncidentWholeFragment, SpacesOfIncidentsQuery } from './Incidents.generated';

export type Incident = Omit<IncidentWholeFragment, ' $fragmentName'>;
export type ListedIncident = IncidentListQuery['incidents']['edges'][number]['node'];
export type Block = Incident['blocks'][number];
export type SpaceOfIncident = SpacesOfIncidentsQuery['spaces'][number];

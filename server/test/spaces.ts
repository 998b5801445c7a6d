import { statement } from '../src/platform/statement.js';
import type { World } from './world.js';

/** Fields the tests of spaces look at. */
export const CHANGED = `
  __typename
  ... on SpaceChanged { space {
    id slug name description visibility cadenceDays archivedAt
    defaultOwner { id } viewerCan
    purpose { version gain gainHtml author { id } }
    purposeVersions { version gain }
    stages { id name category position } tags { id name slug }
  } }
  ... on InvalidInput { fields { path code message } }
  ... on NotPossible { message }`;

export interface ChangedSpace {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
  space?: {
    id: string;
    slug: string;
    name: string;
    visibility: string;
    archivedAt: string | null;
    defaultOwner: { id: string } | null;
    purpose: { version: number; gain: string; gainHtml: string; author: { id: string } } | null;
    purposeVersions: { version: number; gain: string }[];
    stages: { id: string; name: string; category: string; position: number }[];
    tags: { id: string; name: string; slug: string }[];
  };
}

const kinds = statement<{ kind: string }>(
  'test.space_events',
  `select kind from domain_event where community_id = $1 and topic = $2 order by id`,
);

/** What happened in a space, in order. */
export async function eventsIn(world: World, spaceId: string): Promise<string[]> {
  const rows = await world.services.db.rows(kinds, [world.communityId, `space:${spaceId}`]);
  return rows.map((row) => row.kind);
}

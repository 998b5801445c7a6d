import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { hears, type Ear } from './delivery.rules.js';

/** What a delivery `d` of a webhook `w` is about, as it stands now. */
export const STANDING_JOINS = `left join comment c on c.community_id = d.community_id and c.id = d.comment_id
   left join thread t on t.community_id = d.community_id and t.id = coalesce(c.thread_id, d.thread_id)
   left join suggestion g on g.community_id = t.community_id and g.thread_id = t.id
   left join space s on s.community_id = t.community_id and s.id = t.space_id`;

export const STANDING_COLUMNS = `d.thread_id is not null as "hasSubject", s.id as "spaceId", s.visibility,
   coalesce(c.staff_only, false) as "staffOnly",
   (t.withdrawn_at is not null or c.withdrawn_at is not null or coalesce(g.state = 'WITHDRAWN', false)) as withdrawn`;

export interface Standing {
  /** False for what has nothing in it to hide. */
  hasSubject: boolean;
  spaceId: string | null;
  visibility: SpaceVisibility | null;
  staffOnly: boolean;
  withdrawn: boolean;
}

/** Whether a webhook may be told now what was made for it some time ago. */
export function mayBeTold(ear: Ear, { hasSubject, spaceId, visibility, staffOnly }: Standing): boolean {
  if (!hasSubject) return true;
  return !staffOnly && spaceId !== null && visibility !== null && hears(ear, { id: spaceId, visibility });
}

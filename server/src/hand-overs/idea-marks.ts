import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';

/** Which of the rare things there are about an idea, so that its page asks for none that is not there. */
export interface IdeaMarks {
  handOvers: boolean;
  promises: boolean;
  outcome: boolean;
  /** Whether it was ever opened again after it was shipped. */
  reopened: boolean;
  /** Whether anybody ever met about it. */
  meeting: boolean;
  /** Whether any story says that it grew from it, published or not. */
  stories: boolean;
}

const marks = statement<IdeaMarks & { id: string }>(
  'handOvers.idea_marks',
  `select i.id,
     exists (select 1 from hand_over h where h.community_id = i.community_id and h.thing_id = i.id) as "handOvers",
     exists (select 1 from promise p where p.community_id = i.community_id and p.thread_id = i.thread_id) as promises,
     exists (select 1 from outcome_idea o where o.community_id = i.community_id and o.idea_id = i.id) as outcome,
     exists (select 1 from idea_reopening r where r.community_id = i.community_id and r.idea_id = i.id) as reopened,
     exists (select 1 from meeting_idea e where e.community_id = i.community_id and e.idea_id = i.id) as meeting,
     exists (select 1 from story_link l where l.community_id = i.community_id and l.kind = 'IDEA' and l.thing_id = i.id) as stories
   from idea i where i.community_id = $1 and i.id = any($2::uuid[])`,
);

/** One statement for all of them; for ideas the caller was shown. */
export const ideaMarks = defineLoader<IdeaMarks>(
  'ideaMarks',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(marks, [actor.communityId, ids]);
    return new Map(rows.map(({ id, ...there }) => [id, there]));
  },
  { handOvers: false, promises: false, outcome: false, reopened: false, meeting: false, stories: false },
);

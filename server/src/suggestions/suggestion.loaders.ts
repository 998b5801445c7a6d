import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { DECIDERS } from './decider.queries.js';

interface Words {
  id: string;
  text: string;
  textHtml: string;
  baseTitle: string;
  baseText: string;
  currentTitle: string;
  currentText: string;
}

const wordsOfSuggestions = statement<Words>(
  'suggestions.words',
  `select g.id, g.text, g.html as "textHtml", r.title as "baseTitle", r.text as "baseText",
     i.title as "currentTitle", i.text as "currentText"
   from suggestion g
   join idea i on i.community_id = g.community_id and i.id = g.idea_id
   join idea_revision r on r.community_id = g.community_id and r.idea_id = g.idea_id and r.number = g.from_revision
   where g.community_id = $1 and g.id = any($2::uuid[])`,
);

const words = defineLoader<Words | null>(
  'suggestionWords',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(wordsOfSuggestions, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  },
  null,
);

/** All words of a suggestion the caller was shown, of the revision it began with, and of the idea now. */
export async function wordsOf(context: RequestContext, id: string): Promise<Words> {
  const found = await context.loaders.load(context, words, id);
  if (!found) {
    throw new Error('A suggestion is shown whose words are not.');
  }
  return found;
}

const openCounts = statement<{ ideaId: string; open: number }>(
  'suggestions.open_counts',
  `select idea_id as "ideaId", count(*)::int as open from suggestion
   where community_id = $1 and idea_id = any($2::uuid[]) and state = 'OPEN' group by idea_id`,
);

/** How many suggestions for an idea are open; for ideas the caller was shown. */
export const openCountOf = defineLoader<number>(
  'openSuggestionCount',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(openCounts, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.ideaId, row.open]));
  },
  0,
);

const byRevision = statement<{ key: string; id: string }>(
  'suggestions.by_revision',
  `select g.idea_id::text || ':' || g.revision as key, g.id from suggestion g
   where g.community_id = $1 and g.idea_id = any($2::uuid[]) and g.revision = any($3::integer[])`,
);

/** Ids of the suggestions that became revisions; a key is `<idea>:<number>`. */
export const suggestionOfRevision = defineLoader<string | null>(
  'suggestionOfRevision',
  async ({ actor, db }, keys) => {
    const places = keys.map((key) => key.split(':'));
    const rows = await db.rows(byRevision, [
      actor.communityId,
      [...new Set(places.map(([ideaId]) => ideaId))],
      [...new Set(places.map(([, number]) => Number(number)))],
    ]);
    return new Map(rows.map(({ key, id }) => [key, id]));
  },
  null,
);

// Whoever became a co-author by it has a part in the idea that changed then or later, or stood before.
const leftOutOf = statement<{ id: string }>(
  'suggestions.left_out',
  `select g.id from suggestion g
   join idea i on i.community_id = g.community_id and i.id = g.idea_id and i.author_id <> g.author_id
   where g.community_id = $1 and g.id = any($2::uuid[]) and g.state = 'ACCEPTED' and g.wants_co_authorship
     and not exists (select 1 from idea_co_author ca where ca.community_id = g.community_id
       and ca.idea_id = g.idea_id and ca.member_id = g.author_id
       and (ca.state = 'STANDING' or ca.changed_at >= g.decided_at))`,
);

/** Whether an accepted suggestion let its author in no more, since the idea had as many co-authors as it may. */
export const leftOut = defineLoader<boolean>(
  'suggesterLeftOut',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(leftOutOf, [actor.communityId, ids]);
    return new Map(rows.map(({ id }) => [id, true]));
  },
  false,
);

const deciders = statement<{ ideaId: string; memberId: string }>(
  'suggestions.deciders_of_ideas',
  `select d.* from (${DECIDERS}) d where "ideaId" = any($2::uuid[]) order by "ideaId", rank, "memberId"`,
);

/** Ids of those who decide on suggestions for an idea; nobody where it is left to anyone of staff. */
export const decidersOf = defineLoader<string[]>(
  'deciders',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(deciders, [actor.communityId, ids]);
    return new Map(
      [...groupedBy(rows, ({ ideaId }) => ideaId)].map(([id, all]) => [
        id,
        all.map(({ memberId }) => memberId),
      ]),
    );
  },
  [],
);

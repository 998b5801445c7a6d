import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { IdeaRevision } from './idea.type.js';

const revisionForWrite = statement<{ title: string; text: string }>(
  'ideas.revision_inside',
  `select title, text from idea_revision where community_id = $1 and idea_id = $2 and number = $3`,
);

/** The words of one revision of an idea; null when it has none of that number. */
export async function revisionInside(
  tx: Tx,
  communityId: string,
  ideaId: string,
  number: number,
): Promise<{ title: string; text: string } | null> {
  return tx.row(revisionForWrite, [communityId, ideaId, number]);
}

const REVISION_COLUMNS = `r.idea_id::text || ':' || r.number as id, r.idea_id as "ideaId", r.number, r.title, r.text,
     r.html as "textHtml", r.created_at as "createdAt", r.author_id as "authorId", r.material,
     r.accepted_by_id as "acceptedById"`;

const oneOfRevisions = statement<IdeaRevision>(
  'ideas.revisions_by_numbers',
  `select ${REVISION_COLUMNS} from idea_revision r
   join unnest($2::uuid[], $3::integer[]) as wanted(idea_id, number)
     on r.idea_id = wanted.idea_id and r.number = wanted.number
   where r.community_id = $1`,
);

/** One revision of an idea the caller has been shown, by `<idea>:<number>`; null when there is none. */
export const revisionByKey = defineLoader<IdeaRevision | null>(
  'ideaRevision',
  async ({ actor, db }, keys) => {
    const places = keys.map((key) => key.split(':'));
    const rows = await db.rows(oneOfRevisions, [
      actor.communityId,
      places.map(([ideaId]) => ideaId),
      places.map(([, number]) => Number(number)),
    ]);
    return new Map(rows.map((row) => [row.id, Object.assign(new IdeaRevision(), row)]));
  },
  null,
);

const revisionsOfIdeas = statement<IdeaRevision & { ideaId: string }>(
  'ideas.revisions',
  `select ${REVISION_COLUMNS}
   from unnest($2::uuid[]) as wanted(id) cross join lateral (
     select * from idea_revision where community_id = $1 and idea_id = wanted.id order by number desc limit 200
   ) r order by r.idea_id, r.number desc`,
);

/** The revisions of ideas the caller has been shown, newest first; at most 200 of each. */
export const revisionsOf = defineLoader<IdeaRevision[]>(
  'ideaRevisions',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(revisionsOfIdeas, [actor.communityId, ids]);
    const revisions = groupedBy(rows, (row) => row.ideaId);
    return new Map(
      [...revisions].map(([id, all]) => [id, all.map((row) => Object.assign(new IdeaRevision(), row))]),
    );
  },
  [],
);

import { communityOf } from '../communities/community.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { localDay } from '../platform/clock.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { LateNote } from './late-note.type.js';

interface Row extends Omit<LateNote, 'author' | 'dayPassed'> {
  face: FaceRow;
}

const standing = statement<Row>(
  'lateNotes.standing',
  `select n.id, n.idea_id as "ideaId", n.text, n.answer_by as "answerBy", n.created_at as "createdAt",
     ${faceColumn('m')} as face
   from late_note n
   join idea i on i.community_id = n.community_id and i.id = n.idea_id and i.waiting_since = n.waiting_since
   join member m on m.community_id = n.community_id and m.id = n.author_id
   where n.community_id = $1 and n.idea_id = any($2::uuid[])`,
);

/** The note about the waiting that lasts, by idea, for ideas the caller was shown. */
export const lateNoteOfIdea = defineLoader<LateNote | null>(
  'lateNoteOfIdea',
  async (context, ideaIds) => {
    const rows = await context.db.rows(standing, [context.actor.communityId, ideaIds]);
    const today = localDay(context.clock.now(), (await communityOf(context)).timeZone);
    return new Map(
      rows.map(({ face, ...columns }) => [
        columns.ideaId,
        Object.assign(new LateNote(), columns, {
          author: asFace(face),
          dayPassed: columns.answerBy !== null && columns.answerBy < today,
        }),
      ]),
    );
  },
  null,
);

const lateBySpace = statement<{ spaceId: string; late: number }>(
  'lateNotes.late_by_space',
  `select i.space_id as "spaceId", count(*)::int as late
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join community c on c.id = i.community_id
   where i.community_id = $1 and i.space_id = any($2::uuid[]) and i.withdrawn_at is null and i.category <> 'MERGED'
     and i.waiting_since is not null and ($3::timestamptz at time zone c.time_zone)::date
       > (i.waiting_since at time zone c.time_zone)::date + s.cadence_days
   group by i.space_id`,
);

/** How many ideas wait longer than their space promises; for spaces the caller was shown. */
export const lateCountOfSpace = defineLoader<number>(
  'lateCountOfSpace',
  async ({ actor, db, clock }, ids) => {
    const rows = await db.rows(lateBySpace, [actor.communityId, ids, clock.now()]);
    return new Map(rows.map(({ spaceId, late }) => [spaceId, late]));
  },
  0,
);

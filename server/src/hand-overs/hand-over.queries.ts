import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { HandOver } from './hand-over.type.js';

interface Row {
  id: string;
  thingId: string;
  from: FaceRow | null;
  to: FaceRow;
  by: FaceRow;
  note: string;
  at: Date;
}

const ofThings = statement<Row>(
  'handOvers.of_things',
  `select h.id, h.thing_id as "thingId", h.note, h.created_at as at,
     case when h.from_id is not null then ${faceColumn('mf')} end as "from",
     ${faceColumn('mt')} as "to", ${faceColumn('mb')} as "by"
   from hand_over h
   left join member mf on mf.community_id = h.community_id and mf.id = h.from_id
   join member mt on mt.community_id = h.community_id and mt.id = h.to_id
   join member mb on mb.community_id = h.community_id and mb.id = h.by_id
   where h.community_id = $1 and h.thing_id = any($2::uuid[])
   order by h.created_at, h.id`,
);

function asHandOver({ thingId, from, to, by, ...row }: Row): HandOver & { thingId: string } {
  const people = { from: from && asFace(from), to: asFace(to), by: asFace(by) };
  return Object.assign(new HandOver(), row, people, { thingId });
}

/** Whose hands something went through, the first first; for ideas, promises and recoveries the caller was shown. */
export const handOversOf = defineLoader<HandOver[]>(
  'handOversOf',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofThings, [actor.communityId, ids]);
    return groupedBy(rows.map(asHandOver), ({ thingId }) => thingId) as Map<string, HandOver[]>;
  },
  [],
);

import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, emptyConnection, encodeCursor, pageSize } from '../platform/paging.js';
import { statement } from '../platform/statement.js';
import { THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { placeOfThing, SUBJECT_COLUMNS, SUBJECT_JOINS, thingSql, type Place } from './feeling.things.js';
import { Feeling, FeelingConnection } from './feeling.type.js';

interface Row extends Place, Pick<Feeling, 'id' | 'kind' | 'thingId' | 'text' | 'at'> {
  whose: FaceRow;
  readBy: FaceRow;
}

// What it is about may be out of sight or gone by now; the words stay with the two all the same.
const page = (name: string, column: string): ReturnType<typeof statement<Row>> =>
  statement<Row>(
    name,
    `select f.id, f.kind, f.thing_id as "thingId", f.text, f.at, ${faceColumn('x')} as whose, ${faceColumn('y')} as "readBy", p.*
     from feeling f
     join member x on x.community_id = f.community_id and x.id = f.member_id
     join member y on y.community_id = f.community_id and y.id = f.reader_id
     left join lateral (
       select ${SUBJECT_COLUMNS} from ${thingSql('f.kind', 'f.thing_id')}
       join thread t on t.community_id = $1 and t.id = w.thread_id ${THREAD_SPACE} ${SUBJECT_JOINS}
       where ${THREAD_VISIBLE}) p on true
     where f.community_id = $1 and f.${column} = $3::uuid
       and ($6::timestamptz is null or (f.at, f.id) < ($6::timestamptz, $7::uuid))
     order by f.at desc, f.id desc limit $5`,
  );
const told = page('feelings.told', 'member_id');
const heard = page('feelings.heard', 'reader_id');

function asFeeling({ whose, readBy, title, ...row }: Row): Feeling {
  const path = placeOfThing(row.kind, row.thingId, { title, ...row });
  const { id, kind, thingId, text, at } = row;
  const people = { member: asFace(whose), reader: asFace(readBy) };
  return Object.assign(new Feeling(), { id, kind, thingId, text, at, ...people, title: path && title, path });
}

/**
 * A page of what the caller told, or of what was told to them; that only while they are on the team, whose member they
 * were when they wrote what it is about.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function feelingsPage(
  { db, actor }: RequestContext,
  which: 'told' | 'heard',
  { first, after }: { first: number; after?: string | null },
): Promise<FeelingConnection> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  if (which === 'heard' && !isStaff(actor)) {
    return Object.assign(new FeelingConnection(), emptyConnection<Feeling>());
  }
  const values = [...threadScope(actor), size + 1, ...(cursor ?? [null, null])];
  const rows = await db.rows(which === 'told' ? told : heard, values);
  const cursorOf = ({ at, id }: Feeling): string => encodeCursor([at.toISOString(), id]);
  return Object.assign(new FeelingConnection(), connectionOf(rows.map(asFeeling), size, after, cursorOf));
}

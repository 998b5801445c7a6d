import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import { THREAD_OF_USE } from './image.queries.js';

/** Days after which an image that nothing shows goes. */
const UNUSED_DAYS = 1;
/** Days after which an image goes that only withdrawn things show; until then they come back whole. */
const WITHDRAWN_DAYS = 30;
const AT_ONCE = 200;
const DAY_MS = 86_400_000;
/** Nobody waits for it, and it looks at every image there is. */
const MS_MOST = 60_000;

// $1 and $2 are the moments before which something counts as long unused or long withdrawn. A draft holds no image,
// but its words must not lose one. A story is out of sight while it is told or nobody may read it, and loses none by that.
const LET_GO = `case when exists (select 1 from image_use u where u.community_id = i.community_id and u.image_id = i.id)
  then not exists (select 1 from image_use u
    left join thread t on t.community_id = u.community_id and t.id = ${THREAD_OF_USE}
    where u.community_id = i.community_id and u.image_id = i.id
      and coalesce(u.withdrawn_at, 'infinity') > $2 and coalesce(case when t.kind = 'STORY' then (
        select st.withdrawn_at from story st where st.community_id = t.community_id and st.thread_id = t.id)
        else t.withdrawn_at end, 'infinity') > $2)
  else coalesce(i.released_at, i.created_at) < $1 and not exists (select 1 from draft d
    where d.community_id = i.community_id and d.member_id = i.uploader_id
      and d.body::text like '%(image:' || i.id || '-%')
  end`;

const lock = statement<{ id: string; communityId: string }>(
  'images.lock_let_go',
  `select i.id, i.community_id as "communityId" from image i
   where i.created_at < $1 and ${LET_GO} limit ${AT_ONCE} for update of i skip locked`,
);
/** Asks again behind the lock: a text may have taken one up while we waited. Nobody can now. */
const stillLetGo = statement<{ id: string }>(
  'images.still_let_go',
  `select i.id from image i where i.id = any($3::uuid[]) and ${LET_GO}`,
);
const drop = ['image_use', 'image_content'].map((table) =>
  statement(`images.drop_${table}`, `delete from ${table} where image_id = any($1::uuid[])`),
);
const dropImages = statement('images.drop', `delete from image where id = any($1::uuid[])`);

/** Removes images with what held them. Two workers never meet at one, and what is missed comes next time. */
export const removeUnused: Schedule = {
  name: 'images.remove_unused',
  everySeconds: 3600,
  async run({ db, clock }) {
    const now = clock.now().getTime();
    const moments = [new Date(now - UNUSED_DAYS * DAY_MS), new Date(now - WITHDRAWN_DAYS * DAY_MS)];
    let more = true;
    while (more) {
      more = await db.transaction(async (tx) => {
        await tx.takeTime(MS_MOST);
        const locked = await tx.rows(lock, moments);
        const going = await tx.rows(stillLetGo, [...moments, locked.map(({ id }) => id)]);
        const ids = going.map(({ id }) => id);
        for (const statementOf of [...drop, dropImages]) {
          await tx.rows(statementOf, [ids]);
        }
        return ids.length > 0 && locked.length === AT_ONCE;
      });
    }
  },
};

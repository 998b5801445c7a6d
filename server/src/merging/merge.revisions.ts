import type { IdeaEdit } from '../ideas/idea.module.js';
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';

const bindWriters = statement(
  'merging.bind_writers',
  `with writers as (
     select unnest(array[author_id, accepted_by_id]) as member_id from idea_revision
     where community_id = $1 and idea_id = $2 and number = $3
   ), own as (
     update idea_own_vote o set revision = $3 from writers w
     where o.community_id = $1 and o.idea_id = $2 and o.member_id = w.member_id and o.importance is not null
   )
   update idea_merge_vote x set revision = $3 from idea_merge m, writers w
   where m.community_id = $1 and m.target_id = $2 and m.undone_at is null
     and x.community_id = $1 and x.merge_id = m.id and x.member_id = w.member_id`,
);

/**
 * Who wrote or accepted the words of a material revision supports them still, which the votes feature writes into the
 * row that stands. What that row is made of is told too, or an undo would bring the former revision back.
 */
export async function bindWritersOfUnions(
  write: Write,
  { ideaId, revision, material }: IdeaEdit,
): Promise<void> {
  if (material) {
    await write.tx.rows(bindWriters, [write.actor.communityId, ideaId, revision]);
  }
}

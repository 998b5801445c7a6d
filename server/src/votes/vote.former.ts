import { ideaRefInput } from '@rapport/shared/inputs/idea';
import words from '../locales/en/votes.json' with { type: 'json' };
import { ideaInside, ideaPolicy, type IdeaEdit } from '../ideas/idea.module.js';
import { command, type Write } from '../platform/command.js';
import { defineLoader } from '../platform/loaders.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { supportKept } from './vote.events.js';

const countFormer = statement<{ ideaId: string; former: number }>(
  'votes.former',
  `select v.idea_id as "ideaId", count(*)::int as former
   from idea i join vote v on v.community_id = i.community_id and v.idea_id = i.id
   where i.community_id = $1 and i.id = any($2::uuid[]) and i.material_revision > 1
     and v.revision < i.material_revision and not v.by_team
   group by v.idea_id`,
);

/** Customers whose support was given for a former text; counted from the votes, so that it is true at every moment. */
export const formerSupportOf = defineLoader<number>(
  'formerSupport',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(countFormer, [actor.communityId, ids]);
    return new Map(rows.map((row) => [row.ideaId, row.former]));
  },
  0,
);

// Never backwards: an edit may have come between reading the idea and this.
const bindTo = statement<{ revision: number }>(
  'votes.bind',
  `update vote v set revision = greatest(v.revision, i.revision), imported_at = null, united_at = null
   from idea i
   where v.community_id = $1 and v.idea_id = $2 and v.member_id = $3
     and i.community_id = v.community_id and i.id = v.idea_id
   returning v.revision`,
);

/** Says that one's support holds for the words that stand now. Importance, reason and date stay as they are. */
export const keepSupport = command({
  name: 'keepSupport',
  action: 'vote:cast',
  input: ideaRefInput,
  limits: ['vote'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'VOTE',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'shared')),
    );
    if (!(await write.tx.row(bindTo, [communityId, idea.id, memberId]))) {
      refuse(new NotPossible(words.noSupportToKeep));
    }
    await write.emit(supportKept, { ideaId: idea.id });
    return { ideaId: idea.id, nowFollowing: false };
  },
});

const bindWriters = statement(
  'votes.bind_writers',
  `update vote v set revision = r.number from idea_revision r
   where r.community_id = $1 and r.idea_id = $2 and r.number = $3
     and v.community_id = r.community_id and v.idea_id = r.idea_id
     and v.member_id in (r.author_id, r.accepted_by_id)`,
);

/**
 * What a material revision means for support: whoever wrote or accepted the words supports them still, and everybody
 * else whose support was given for former words is asked once to keep or withdraw it.
 */
export async function askFormerSupporters(
  write: Write,
  { ideaId, threadId, revision, material }: IdeaEdit,
): Promise<void> {
  if (!material) {
    return;
  }
  await write.tx.rows(bindWriters, [write.actor.communityId, ideaId, revision]);
  await concern(write, { threadId, kind: 'IDEA_REVISED', who: 'formerSupporters', detailId: null });
}

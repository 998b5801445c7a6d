import { handOverIdeaInput } from '@rapport/shared/inputs/hand-over';
import type { NotificationReason } from '@rapport/shared/vocabulary';
import { IdeaEntity, ideaInside, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/hand-overs.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { recordHandOver } from './hand-over.writes.js';

const namedFor = statement<{ deciderId: string | null }>(
  'handOvers.named_for_idea',
  `select decider_id as "deciderId" from idea where community_id = $1 and id = $2`,
);

const authors = statement<{ memberId: string; reason: NotificationReason }>(
  'handOvers.authors_of_idea',
  `select i.author_id as "memberId", 'AUTHOR' as reason from idea i where i.community_id = $1 and i.id = $2
   union all select ca.member_id, 'CO_AUTHOR' from idea_co_author ca
     where ca.community_id = $1 and ca.idea_id = $2 and ca.state = 'STANDING'`,
);

/**
 * Names who answers for an idea from now on, with a note to its authors (practice 4.9).
 *
 * @param idea locked and seen by the writer.
 */
export async function handOverIdeaInside(
  write: Write,
  idea: Pick<IdeaInSpace, 'id' | 'threadId'>,
  { toId, note }: { toId: string; note: string },
): Promise<void> {
  const { communityId } = write.actor;
  const named = found(await write.tx.row(namedFor, [communityId, idea.id]));
  const tell = await write.tx.rows(authors, [communityId, idea.id]);
  await recordHandOver(write, {
    kind: 'IDEA',
    thingId: idea.id,
    threadId: idea.threadId,
    fromId: named.deciderId,
    toId,
    note,
    tell,
  });
  // Last: by now it is somebody there is.
  await write.tx.update(IdeaEntity, { communityId, id: idea.id }, { deciderId: toId });
}

export const handOverIdea = command({
  name: 'handOverIdea',
  action: 'handOver:make',
  input: handOverIdeaInput,
  limits: ['edit'],
  async run(write, { ideaId, toId, note }) {
    const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'locked'));
    if (idea.withdrawnAt || idea.category === 'MERGED') {
      refuse(new NotPossible(words.rests));
    }
    await handOverIdeaInside(write, idea, { toId, note });
    return { ideaId: idea.id };
  },
});

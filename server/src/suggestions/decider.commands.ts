import { nameDeciderInput } from '@rapport/shared/inputs/suggestion';
import words from '../locales/en/suggestions.json' with { type: 'json' };
import { IdeaEntity, ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import { command } from '../platform/command.js';
import { found, invalid } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { deciderNamed } from './suggestion.events.js';

const memberOfTeam = statement<{ id: string }>(
  'suggestions.member_of_team',
  `select id from member where community_id = $1 and id = $2 and role <> 'CUSTOMER' and left_at is null
   for key share`,
);
const openThreads = statement<{ id: string; threadId: string }>(
  'suggestions.open_threads',
  `select id, thread_id as "threadId" from suggestion
   where community_id = $1 and idea_id = $2 and state = 'OPEN' order by number`,
);

/** Says who of staff decides on suggestions for an idea of the team, or of somebody who cannot be asked. */
export const nameDecider = command({
  name: 'nameDecider',
  action: 'idea:steer',
  input: nameDeciderInput,
  async run(write, { ideaId, memberId }) {
    const { communityId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'NAME_DECIDER',
      found(await ideaInside(write.tx, write.actor, ideaId, 'locked')),
    );
    if (!(await write.tx.row(memberOfTeam, [communityId, memberId]))) {
      throw invalid('memberId', 'UNKNOWN', words.notStaff);
    }
    await write.tx.update(IdeaEntity, { communityId, id: idea.id }, { deciderId: memberId });
    await write.emit(deciderNamed, { ideaId: idea.id, memberId });
    for (const { id, threadId } of await write.tx.rows(openThreads, [communityId, idea.id])) {
      await followQuietly(write, threadId, memberId);
      const who = [{ memberId, reason: 'RESPONSIBLE' as const }];
      await concern(write, { threadId, kind: 'SUGGESTION', who, detailId: id });
    }
    return { ideaId: idea.id };
  },
});

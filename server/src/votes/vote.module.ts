import { ideaEdited, ideaMoved, ideaPosted } from '../ideas/idea.module.js';
import { memberRoleChanged } from '../members/member.module.js';
import { reactTo } from '../platform/events.js';
import type { FeatureModule } from '../platform/module.js';
import { spaceChanged } from '../spaces/space.module.js';
import { VoteDeltaEntity, VoteEntity } from './vote.entity.js';
import { askFormerSupporters } from './vote.former.js';
import { recountVotesFor, recountVotesIn, recountVotesOf } from './vote.recount.js';
import { IdeaVoteFields, VoteFields } from './vote.resolver.js';
import { reconcileVotes, rollUpVotes } from './vote.roll-up.js';
import { putVote } from './vote.writes.js';

export { supportIdea } from './vote.commands.js';
export { supportGiven, supportWithdrawn, type SupportChange } from './vote.events.js';
export { countAllVotes } from './vote.count.js';
export {
  bringInSupport,
  moveSupport,
  supportIsWaiting,
  takeBackSupport,
  type BroughtVote,
} from './vote.history.js';
export { bringInVotes } from './vote.many.js';
export { rollUpVotes } from './vote.roll-up.js';
export { ImportanceEnum } from './vote.type.js';
export { refreshTrending } from './vote.writes.js';

export const voteModule: FeatureModule = {
  name: 'votes',
  entities: [VoteEntity, VoteDeltaEntity],
  resolvers: [IdeaVoteFields, VoteFields],
  reactions: [
    // Posting supports one's own idea. What staff post for somebody is that person's, and so is the support.
    reactTo(ideaPosted, async (write, { ideaId, authorId, authorIsStaff, teamOnly }) => {
      await putVote(write, {
        ideaId,
        memberId: authorId,
        importance: 'MATTERS',
        reason: null,
        revision: 1,
        byTeam: authorIsStaff && !teamOnly,
      });
    }),
    reactTo(ideaEdited, askFormerSupporters),
    reactTo(memberRoleChanged, async (write, { memberId }) => recountVotesOf(write, memberId)),
    reactTo(ideaMoved, async (write, { ideaId }) => recountVotesFor(write, ideaId)),
    reactTo(spaceChanged, async (write, { spaceId }) => recountVotesIn(write, spaceId)),
  ],
  schedules: [rollUpVotes, reconcileVotes],
};

import { reactTo } from '../platform/events.js';
import { stageRemoved, tagRemoved } from '../spaces/space.module.js';
import { IdeaEntity, IdeaTagEntity } from './idea.entity.js';

/** Ideas of a stage that goes stand at the one that was chosen for them; it has the same category. */
const moveToHeir = reactTo(stageRemoved, async (write, { stageId, moveIdeasTo }) => {
  if (moveIdeasTo) {
    const { communityId } = write.actor;
    await write.tx.update(IdeaEntity, { communityId, stageId }, { stageId: moveIdeasTo });
  }
});

/** Ideas let go of a tag that goes. */
const dropTag = reactTo(tagRemoved, async (write, { tagId }) => {
  await write.tx.remove(IdeaTagEntity, { communityId: write.actor.communityId, tagId });
});

export const ideaReactions = [moveToHeir, dropTag];

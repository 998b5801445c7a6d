import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { COMMUNITY_TOPIC } from '../communities/community.module.js';
import { defineEvent } from '../platform/events.js';

interface InSpace {
  spaceId: string;
}
interface StageEvent extends InSpace {
  stageId: string;
}
interface TagEvent extends InSpace {
  tagId: string;
}

/** What watchers of one space listen to. */
export const spaceTopic = ({ spaceId }: InSpace): string => `space:${spaceId}`;

export const spaceCreated = defineEvent<InSpace>('spaceCreated', spaceTopic);
/** Name, description, visibility, cadence, owner or archive changed; who may see what is inside may differ now. */
export const spaceChanged = defineEvent<InSpace & { visibility: SpaceVisibility; archived: boolean }>(
  'spaceChanged',
  spaceTopic,
);
export const spacesOrdered = defineEvent<{ communityId: string }>('spacesOrdered', () => COMMUNITY_TOPIC);
/** Its purpose was looked at, and still holds. */
export const purposeLookedAt = defineEvent<InSpace>('purposeLookedAt', spaceTopic);
export const purposeSet = defineEvent<InSpace & { version: number }>('purposeSet', spaceTopic);

export const stageCreated = defineEvent<StageEvent>('stageCreated', spaceTopic);
export const stageRenamed = defineEvent<StageEvent>('stageRenamed', spaceTopic);
export const stagesOrdered = defineEvent<InSpace>('stagesOrdered', spaceTopic);
/** A stage is about to go, in this very transaction: whatever stands at it must move, or the removal is refused. */
export const stageRemoved = defineEvent<StageEvent & { moveIdeasTo: string | null }>(
  'stageRemoved',
  spaceTopic,
);

export const tagCreated = defineEvent<TagEvent>('tagCreated', spaceTopic);
export const tagRenamed = defineEvent<TagEvent>('tagRenamed', spaceTopic);
/** A tag is about to go, in this very transaction: whatever carries it must let go of it. */
export const tagRemoved = defineEvent<TagEvent>('tagRemoved', spaceTopic);

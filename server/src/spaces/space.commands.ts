import { createSpaceInput, orderSpacesInput, updateSpaceInput } from '@rapport/shared/inputs/space';
import { communityPolicy } from '../communities/community.module.js';
import { command } from '../platform/command.js';
import { invalid } from '../platform/problems.js';
import { SpaceEntity } from './space.entity.js';
import { spaceChanged, spacesOrdered } from './space.events.js';
import { reordered } from './space.rules.js';
import {
  addSpace,
  assertOwnerIsStaff,
  assertSpaceNameIsFree,
  lockSpaceList,
  openSpace,
} from './space.writes.js';

/** An admin opens a space; it begins with one stage of each category that needs none to be merged. */
export const createSpace = command({
  name: 'createSpace',
  action: 'space:administer',
  input: createSpaceInput,
  async run(write, input) {
    communityPolicy.authorize(write.actor, 'ADMINISTER', { id: write.actor.communityId });
    const defaultOwnerId = input.defaultOwnerId ?? null;
    return { spaceId: await addSpace(write, { ...input, defaultOwnerId }) };
  },
});

/** An admin changes a space, who may read it, or closes it for new posts and opens it again. */
export const updateSpace = command({
  name: 'updateSpace',
  action: 'space:administer',
  input: updateSpaceInput,
  async run(write, { spaceId, archived, ...input }) {
    const others = (await lockSpaceList(write)).filter((other) => other.id !== spaceId);
    const space = await openSpace(write, spaceId);
    assertSpaceNameIsFree(others, input.name);
    if (input.defaultOwnerId !== space.defaultOwnerId) {
      await assertOwnerIsStaff(write, input.defaultOwnerId);
    }
    await write.tx.update(
      SpaceEntity,
      { communityId: write.actor.communityId, id: space.id },
      {
        ...input,
        defaultOwnerId: input.defaultOwnerId ?? null,
        archivedAt: archived ? (space.archivedAt ?? write.now) : null,
      },
    );
    await write.emit(spaceChanged, { spaceId, visibility: input.visibility, archived });
    return { spaceId };
  },
});

/** An admin puts the spaces in order. */
export const orderSpaces = command({
  name: 'orderSpaces',
  action: 'space:administer',
  input: orderSpacesInput,
  async run(write, { spaceIds }) {
    const { communityId } = write.actor;
    const ours = communityPolicy.authorize(write.actor, 'ADMINISTER', { id: communityId });
    const present = await lockSpaceList(write);
    const order = reordered(
      present.map((space) => space.id),
      spaceIds,
    );
    if (!order) {
      throw invalid('spaceIds', 'UNKNOWN');
    }
    for (const [position, id] of order.entries()) {
      await write.tx.update(SpaceEntity, { communityId, id }, { position });
    }
    await write.emit(spacesOrdered, { communityId: ours.id });
    return { communityId };
  },
});

import {
  createRootCauseInput,
  editRootCauseInput,
  fixRootCauseInput,
  gatherIrritantsInput,
  irritantRefInput,
} from '@rapport/shared/inputs/irritant';
import { nextNumber } from '../communities/community.module.js';
import { holdImages } from '../images/image.module.js';
import {
  fixFamilies,
  irritantLetGo,
  irritantPolicy,
  irritantsToChange,
  irritantToChange,
  membersOfFamilies,
  tellOnce,
  type IrritantOutcome,
} from '../irritants/irritant.module.js';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { spaceInside, spacePolicy } from '../spaces/space.module.js';
import { endCallsAbout } from './call.writes.js';
import { RootCauseEntity } from './root-cause.entity.js';
import { rootCauseCreated, rootCauseEdited, rootCauseFixed } from './root-cause.events.js';
import { rootCausePolicy } from './root-cause.policy.js';
import { rootCauseInside, type RootCauseInside } from './root-cause.queries.js';
import { checkOwners, gather, setCause, wordsOfCause } from './root-cause.writes.js';
import type { RootCauseAction } from './root-cause.type.js';

interface RootCauseOutcome {
  rootCauseId: string;
}

/** Who answers for a root cause, here and where it comes from. */
const responsible = (cause: { ownerId: string; upstreamOwnerId: string | null }): string[] =>
  [cause.ownerId, cause.upstreamOwnerId].filter((id) => id !== null);

/** Names what is behind irritants, and who answers for it. */
export const createRootCause = command({
  name: 'createRootCause',
  action: 'irritant:steer',
  input: createRootCauseInput,
  async run(write, { spaceId, irritantIds, ...given }): Promise<RootCauseOutcome> {
    const { tx, actor, now } = write;
    const { communityId } = actor;
    const space = found(await spaceInside(tx, actor, spaceId));
    spacePolicy.authorize(actor, 'POST_IDEA', space);
    await checkOwners(write, spaceId, given);
    const rootCauseId = write.ids.next();
    const { ownerId, upstreamOwnerId } = given;
    await tx.insert(RootCauseEntity, {
      communityId,
      id: rootCauseId,
      spaceId,
      number: await nextNumber(tx, communityId, 'rootCause'),
      ...wordsOfCause(given),
      ownerId,
      upstreamOwnerId,
      createdById: actor.memberId,
      createdAt: now,
      updatedAt: now,
    });
    await holdWhatItShows(write, rootCauseId, spaceId, given.explanation);
    const gathered = await gather(write, rootCauseId, irritantIds);
    await write.emit(rootCauseCreated, { rootCauseId, ownerId, upstreamOwnerId });
    const also = { memberIds: responsible(given), irritantIds: gathered };
    const teamOnly = space.visibility === 'STAFF';
    await tellOnce(write, 'IRRITANT_GATHERED', gathered, { also, teamOnly });
    return { rootCauseId };
  },
});

async function holdWhatItShows(
  write: Write,
  holderId: string,
  spaceId: string,
  explanation: string,
): Promise<void> {
  await holdImages(write, { holderKind: 'ROOT_CAUSE', holderId, spaceId }, { explanation });
}

async function causeToChange(write: Write, id: string, act: RootCauseAction): Promise<RootCauseInside> {
  return rootCausePolicy.authorize(write.actor, act, found(await rootCauseInside(write, id)));
}

/** Changes the words of a root cause and who answers for it. */
export const editRootCause = command({
  name: 'editRootCause',
  action: 'irritant:steer',
  input: editRootCauseInput,
  async run(write, { rootCauseId, ...given }): Promise<RootCauseOutcome> {
    const cause = await causeToChange(write, rootCauseId, 'EDIT');
    await checkOwners(write, cause.spaceId, given);
    const { ownerId, upstreamOwnerId } = given;
    const key = { communityId: write.actor.communityId, id: rootCauseId };
    const values = { ...wordsOfCause(given), ownerId, upstreamOwnerId, updatedAt: write.now };
    await write.tx.update(RootCauseEntity, key, values);
    await holdWhatItShows(write, rootCauseId, cause.spaceId, given.explanation);
    await write.emit(rootCauseEdited, { rootCauseId });
    return { rootCauseId };
  },
});

/** Gathers more irritants under a root cause. */
export const gatherIrritants = command({
  name: 'gatherIrritants',
  action: 'irritant:steer',
  input: gatherIrritantsInput,
  async run(write, { rootCauseId, irritantIds }): Promise<RootCauseOutcome> {
    const { space } = await causeToChange(write, rootCauseId, 'GATHER');
    const gathered = await gather(write, rootCauseId, irritantIds);
    await tellOnce(write, 'IRRITANT_GATHERED', gathered, { teamOnly: space.visibility === 'STAFF' });
    return { rootCauseId };
  },
});

/** Lets an irritant, with all that are the same, go from its root cause. */
export const letGo = command({
  name: 'letGo',
  action: 'irritant:steer',
  input: irritantRefInput,
  async run(write, { irritantId }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(
      write.actor,
      'GATHER',
      await irritantToChange(write, irritantId),
    );
    const { rootCauseId } = irritant;
    if (!rootCauseId) {
      return refuse(new NotPossible(words.notGathered));
    }
    await setCause(write, [irritant.familyId], null);
    for (const { id, threadId } of await membersOfFamilies(write, [irritant.familyId])) {
      await write.emit(irritantLetGo, { irritantId: id, threadId, rootCauseId });
    }
    return { irritantId };
  },
});

const gatheredIds = statement<{ id: string }>(
  'root_causes.gathered_inside',
  `select id from irritant where community_id = $1 and root_cause_id = $2 order by id`,
);

/**
 * Fixes a root cause and everything it gathers. Each person is told once, and so is the upstream owner
 * (practices 4.6-4.8); how many were told, and who upstream, stands in the event.
 */
export const fixRootCause = command({
  name: 'fixRootCause',
  action: 'irritant:steer',
  input: fixRootCauseInput,
  async run(write, { rootCauseId, words: said }): Promise<RootCauseOutcome> {
    const { communityId, memberId } = write.actor;
    const cause = await causeToChange(write, rootCauseId, 'FIX');
    const gathered = await write.tx.rows(gatheredIds, [communityId, rootCauseId]);
    if (gathered.length === 0) {
      refuse(new NotPossible(words.nothingGathered));
    }
    const irritantIds = gathered.map(({ id }) => id);
    const irritants = await irritantsToChange(write, irritantIds);
    const fixed = await fixFamilies(
      write,
      irritants.map(({ familyId }) => familyId),
      said,
    );
    const values = { fixedAt: write.now, fixedById: memberId, fix: said };
    await write.tx.update(RootCauseEntity, { communityId, id: rootCauseId }, values);
    await endCallsAbout(write, { irritantIds: [], rootCauseId });
    // Those who answer for it hear of it though each of its irritants was fixed before.
    const also = { memberIds: responsible(cause), irritantIds };
    const told = await tellOnce(write, 'IRRITANT_FIXED', fixed, { also });
    const { upstreamOwnerId } = cause;
    await write.emit(rootCauseFixed, { rootCauseId, irritantIds: fixed, told, upstreamOwnerId });
    return { rootCauseId };
  },
});

import { setTimeout as sleep } from 'node:timers/promises';
import {
  bringInSupport,
  moveSupport,
  rollUpVotes,
  supportIsWaiting,
  takeBackSupport,
  type BroughtVote,
} from '../votes/vote.module.js';
import type { ImportChanges } from './import.changes.js';
import type { NewItem } from './import.items.js';
import { supportKey, type PlannedSupport } from './import.plan.js';
import { idOf, type ImportSteps } from './import.steps.js';

const AT_ONCE = 2_000;

/** Writes support that is new, at another moment or taken back, and has it counted. */
export async function writeSupport(
  steps: ImportSteps,
  { support, moved, takenBack }: Pick<ImportChanges, 'support' | 'moved' | 'takenBack'>,
): Promise<void> {
  const { communityId } = steps.place;
  const voteOf = ({ idea, person, at }: PlannedSupport): BroughtVote => ({
    ideaId: idOf(steps.known.ideas, idea),
    memberId: idOf(steps.known.members, person),
    at,
  });
  const itemOf = (one: PlannedSupport): NewItem => ({ key: supportKey(one), at: one.at });
  await steps.inSteps(support, AT_ONCE, async (tx, some) => {
    await bringInSupport(tx, communityId, some.map(voteOf), steps.importedAt);
    await steps.remember(tx, 'VOTE', some.map(itemOf));
  });
  await steps.inSteps(moved, AT_ONCE, async (tx, some) => {
    const votes = some.map((one) => ({ ...voteOf(one), before: one.before }));
    await moveSupport(tx, communityId, votes);
    await steps.remember(tx, 'VOTE', some.map(itemOf));
  });
  await steps.inSteps(takenBack, AT_ONCE, async (tx, some) => {
    await takeBackSupport(tx, communityId, some.map(voteOf));
    await steps.remember(
      tx,
      'VOTE',
      some.map((one) => ({ key: supportKey(one), at: null })),
    );
  });
}

/** Adds the support to the counts. A server at work does the same every few seconds, whoever comes first. */
export async function countSupport({
  services,
  place: { communityId, spaceId },
}: ImportSteps): Promise<void> {
  while (await supportIsWaiting(services.db, communityId, spaceId)) {
    await rollUpVotes.run(services);
    await sleep(10);
  }
}

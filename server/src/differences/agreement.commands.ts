import { agreeInput, proposeOutcomeInput, sayWhatIsSharedInput } from '@rapport/shared/inputs/difference';
import type { DifferenceOutcome, DifferenceSideName } from '@rapport/shared/vocabulary';
import { communityDay } from '../communities/community.module.js';
import words from '../locales/en/differences.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { invalid, NotPossible, refuse } from '../platform/problems.js';
import { DifferenceProposalEntity } from './difference.entity.js';
import { differenceClosed } from './difference.events.js';
import { differenceToDo, ownSide, type DifferenceInside } from './difference.inside.js';
import { acted, emitOf, tellOther, updateDifference } from './difference.writes.js';

interface Proposed {
  outcome: DifferenceOutcome | null;
  words: string;
  revisitOn: string | null;
}

/** Puts words that wait for the other side's agreement in the place of those that did. */
async function propose(
  write: Write,
  difference: DifferenceInside,
  side: DifferenceSideName,
  proposed: Proposed,
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const former = proposed.outcome === null ? difference.shared : difference.proposal;
  if (former) {
    const row = { communityId, id: former.id };
    await write.tx.update(DifferenceProposalEntity, row, { replacedAt: write.now });
  }
  await write.tx.insert(DifferenceProposalEntity, {
    communityId,
    id: write.ids.next(),
    differenceId: difference.id,
    side,
    proposedById: memberId,
    ...proposed,
    proposedAt: write.now,
    agreedById: null,
    agreedAt: null,
    replacedAt: null,
  });
  await acted(write, difference, side);
  await tellOther(write, difference, side);
}

export const sayWhatIsShared = command({
  name: 'sayWhatIsShared',
  action: 'difference:write',
  input: sayWhatIsSharedInput,
  limits: ['edit'],
  async run(write, { differenceId, words: shared }) {
    const difference = await differenceToDo(write, differenceId, 'SAY_WHAT_IS_SHARED');
    const proposed = { outcome: null, words: shared, revisitOn: null };
    await propose(write, difference, ownSide(write, difference), proposed);
    return { differenceId: difference.id };
  },
});

export const proposeOutcome = command({
  name: 'proposeOutcome',
  action: 'difference:write',
  input: proposeOutcomeInput,
  limits: ['edit'],
  async run(write, { differenceId, outcome, words: about, revisitOn }) {
    const difference = await differenceToDo(write, differenceId, 'PROPOSE');
    if (revisitOn && revisitOn <= (await communityDay(write))) {
      throw invalid('revisitOn', 'IN_THE_PAST');
    }
    await propose(write, difference, ownSide(write, difference), { outcome, words: about, revisitOn });
    return { differenceId: difference.id };
  },
});

/** Writes down the agreement. @throws Refusal when other words stand there than those that were read. */
async function agree(write: Write, waiting: { id: string } | null, proposalId: string): Promise<void> {
  if (waiting?.id !== proposalId) {
    refuse(new NotPossible(words.movedOn));
  }
  const { communityId, memberId } = write.actor;
  const agreed = { agreedById: memberId, agreedAt: write.now };
  await write.tx.update(DifferenceProposalEntity, { communityId, id: proposalId }, agreed);
}

export const agreeToShared = command({
  name: 'agreeToShared',
  action: 'difference:write',
  input: agreeInput,
  async run(write, { differenceId, proposalId }) {
    const difference = await differenceToDo(write, differenceId, 'AGREE_TO_SHARED');
    await agree(write, difference.shared, proposalId);
    await acted(write, difference, ownSide(write, difference));
    return { differenceId: difference.id };
  },
});

export const agreeToOutcome = command({
  name: 'agreeToOutcome',
  action: 'difference:write',
  input: agreeInput,
  async run(write, { differenceId, proposalId }) {
    const difference = await differenceToDo(write, differenceId, 'AGREE');
    const { proposal } = difference;
    // It waited too long: a day that has come would open it again at once.
    if (proposal?.revisitOn && proposal.revisitOn <= (await communityDay(write))) {
      refuse(new NotPossible(words.dayHasCome));
    }
    await agree(write, proposal, proposalId);
    await updateDifference(write, difference.id, {
      owingSide: null,
      owingSince: null,
      stalledToldAt: null,
      adminsToldAt: null,
      toldIds: [],
      closedAt: write.now,
      revisitOn: proposal?.revisitOn ?? null,
    });
    await emitOf(write, difference, differenceClosed);
    await tellOther(write, difference, ownSide(write, difference), 'DIFFERENCE_CLOSED');
    return { differenceId: difference.id };
  },
});

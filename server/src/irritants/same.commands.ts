import { irritantRefInput, markSameInput } from '@rapport/shared/inputs/irritant';
import words from '../locales/en/irritants.json' with { type: 'json' };
import { isStaff, type MemberActor } from '../platform/actor.js';
import { command } from '../platform/command.js';
import { invalid, NotPossible, refuse } from '../platform/problems.js';
import { irritantToChange, irritantsToChange } from './family.writes.js';
import type { IrritantOutcome } from './irritant.commands.js';
import { irritantMarkedSame, irritantUnmarkedSame } from './irritant.events.js';
import { irritantPolicy } from './irritant.policy.js';
import type { IrritantInside } from './irritant.queries.js';
import { idsOfFamily, pointTo, recountOf } from './same.writes.js';

/** Why two irritants cannot stand for each other; their chains are looked at where they are locked. */
function checkTogether(actor: MemberActor, irritant: IrritantInside, target: IrritantInside): void {
  if (irritant.familyId === target.familyId) {
    // A cycle would begin here, too.
    refuse(new NotPossible(words.sameAlready));
  }
  if (irritant.spaceId !== target.spaceId) {
    refuse(new NotPossible(words.sameSpace));
  }
  if (target.withdrawnAt) {
    refuse(new NotPossible(words.withdrawn));
  }
  if ((irritant.fixedAt === null) !== (target.fixedAt === null)) {
    refuse(new NotPossible(words.sameState));
  }
  // The two would be under one root cause from now on, and what is behind an irritant is for the team to say.
  // Nothing here tells of a cause that only the team may see.
  if (irritant.rootCauseId !== target.rootCauseId && !isStaff(actor)) {
    refuse(new NotPossible(words.sameByStaff));
  }
  if (irritant.rootCauseId && target.rootCauseId && irritant.rootCauseId !== target.rootCauseId) {
    refuse(new NotPossible(words.sameCause));
  }
}

/** Marks an irritant as the same as another one, which stands for both from now on. */
export const markSame = command({
  name: 'markSame',
  action: 'irritant:change',
  input: markSameInput,
  limits: ['vote'],
  async run(write, { irritantId, sameAsId }): Promise<IrritantOutcome> {
    if (irritantId === sameAsId) {
      throw invalid('sameAsId', 'INVALID', words.sameAsItself);
    }
    const both = await irritantsToChange(write, [irritantId, sameAsId], 'changed');
    const irritant = both.find(({ id }) => id === irritantId) as IrritantInside;
    const target = both.find(({ id }) => id === sameAsId) as IrritantInside;
    irritantPolicy.authorize(write.actor, 'MARK_SAME', irritant);
    checkTogether(write.actor, irritant, target);
    const locked = [
      ...(await idsOfFamily(write, irritant.familyId)),
      ...(await idsOfFamily(write, target.familyId)),
    ];
    // Somebody who changes where it leads leaves the former chain with what leads to it.
    await pointTo(write, irritantId, target, locked);
    await recountOf(write, locked);
    await write.emit(irritantMarkedSame, { irritantId, threadId: irritant.threadId, sameAsId });
    const { id, threadId } = target;
    await write.emit(irritantMarkedSame, { irritantId: id, threadId, sameAsId });
    return { irritantId };
  },
});

/** Undoes that: it stands for itself again, and for those that led to it. */
export const unmarkSame = command({
  name: 'unmarkSame',
  action: 'irritant:change',
  input: irritantRefInput,
  limits: ['vote'],
  async run(write, { irritantId }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(
      write.actor,
      'MARK_SAME',
      await irritantToChange(write, irritantId, 'changed'),
    );
    if (!irritant.sameAsId) {
      refuse(new NotPossible(words.notSame));
    }
    const locked = await idsOfFamily(write, irritant.familyId);
    await pointTo(write, irritantId, null, locked);
    await recountOf(write, locked);
    await write.emit(irritantUnmarkedSame, { irritantId, threadId: irritant.threadId });
    return { irritantId };
  },
});

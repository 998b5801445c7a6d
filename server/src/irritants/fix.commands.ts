import { fixIrritantInput, reopenIrritantInput } from '@rapport/shared/inputs/irritant';
import { command } from '../platform/command.js';
import { irritantToChange, membersOfFamilies } from './family.writes.js';
import { fixFamilies, reopen } from './fix.writes.js';
import type { IrritantOutcome } from './irritant.commands.js';
import { irritantReopened } from './irritant.events.js';
import { irritantPolicy } from './irritant.policy.js';
import { tellOnce } from './telling.writes.js';

/** Says that an irritant, with all that are the same, is fixed. Those whom it hit are told, and nothing else happens. */
export const fixIrritant = command({
  name: 'fixIrritant',
  action: 'irritant:steer',
  input: fixIrritantInput,
  async run(write, { irritantId, words }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(write.actor, 'FIX', await irritantToChange(write, irritantId));
    const fixed = await fixFamilies(write, [irritant.familyId], words);
    await tellOnce(write, 'IRRITANT_FIXED', fixed);
    return { irritantId };
  },
});

/** Says that it is not fixed after all. What was said about the fix stays readable. */
export const reopenIrritant = command({
  name: 'reopenIrritant',
  action: 'irritant:change',
  input: reopenIrritantInput,
  limits: ['vote'],
  async run(write, { irritantId, why }): Promise<IrritantOutcome> {
    const irritant = irritantPolicy.authorize(
      write.actor,
      'REOPEN',
      await irritantToChange(write, irritantId),
    );
    const family = await membersOfFamilies(write, [irritant.familyId]);
    const ids = family.map(({ id }) => id);
    const fixes = await reopen(write, ids, why);
    for (const { id, threadId } of family) {
      await write.emit(irritantReopened, { irritantId: id, threadId });
    }
    // Whoever heard that it was fixed hears that it was not: once, and as quietly.
    const fixOf = new Map(fixes.map((fix) => [fix.irritantId, fix.id]));
    await tellOnce(write, 'IRRITANT_REOPENED', ids, { detailOf: (id) => fixOf.get(id) ?? null });
    return { irritantId };
  },
});

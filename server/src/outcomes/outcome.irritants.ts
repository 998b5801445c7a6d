import type { PublishOutcome } from '@rapport/shared/inputs/outcome';
import {
  fixFamilies,
  irritantsInside,
  irritantsToChange,
  tellOnce,
  type IrritantInside,
} from '../irritants/irritant.module.js';
import words from '../locales/en/outcomes.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { FieldProblem } from '../platform/problems.js';
import { fill } from '../platform/words.js';

function against({ fixedAt, withdrawnAt, space, title }: IrritantInside): string | null {
  const sentence =
    (withdrawnAt && words.irritantWithdrawn) ||
    (space.archivedAt && words.irritantArchived) ||
    (fixedAt && words.irritantFixed);
  return sentence ? fill(sentence, { title }) : null;
}

/** The irritants of an outcome, locked. @param problems takes what speaks against them, each beside its irritant. */
export async function irritantsToFix(
  write: Write,
  { kind, irritantIds }: Pick<PublishOutcome, 'kind' | 'irritantIds'>,
  problems: FieldProblem[],
): Promise<IrritantInside[]> {
  if (irritantIds.length === 0) {
    return [];
  }
  // Practice 1.9: what hurt is no win of whoever caused it.
  if (kind === 'SMALL_WIN') {
    problems.push(new FieldProblem('irritantIds', 'INVALID', words.noIrritants));
    return [];
  }
  const seen = await irritantsInside(write, irritantIds);
  const there =
    seen.length > 0
      ? await irritantsToChange(
          write,
          seen.map(({ id }) => id),
        )
      : [];
  const byId = new Map(there.map((irritant) => [irritant.id, irritant]));
  for (const [at, id] of irritantIds.entries()) {
    const irritant = byId.get(id);
    const why = irritant ? against(irritant) : undefined;
    if (why !== null) {
      problems.push(new FieldProblem(`irritantIds.${at}`, why ? 'INVALID' : 'UNKNOWN', why));
    }
  }
  return there;
}

/** Fixes them the quiet way: whom they hit reads one plain message, and nothing else happens (practice 0.19). */
export async function fixQuietly(
  write: Write,
  irritants: readonly IrritantInside[],
  said: string,
): Promise<void> {
  if (irritants.length > 0) {
    const families = [...new Set(irritants.map(({ familyId }) => familyId))];
    await tellOnce(write, 'IRRITANT_FIXED', await fixFamilies(write, families, said));
  }
}

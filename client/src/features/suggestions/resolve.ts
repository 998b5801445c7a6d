import type { Merge } from './page-suggestion';

/** Which words stay where both sides changed them. */
export type Choice = 'current' | 'suggested' | 'both';

type Conflict = Merge['conflicts'][number];

function settled(text: string, conflicts: { conflict: Conflict; choice: Choice | undefined }[]): string {
  let whole = text;
  // From the end on, so that what comes before keeps its place.
  for (const { conflict, choice } of conflicts.toSorted(
    (one, other) => other.conflict.at - one.conflict.at,
  )) {
    if (!choice || choice === 'both') continue;
    const { at, length } = conflict;
    const both = whole.slice(at, at + length);
    const lead = /^\s*/.exec(both)?.[0] ?? '';
    const trail = both.length > lead.length ? (/\s*$/.exec(both)?.[0] ?? '') : '';
    const words = conflict[choice];
    whole = whole.slice(0, at) + (words ? lead + words + trail : trail) + whole.slice(at + length);
  }
  return whole;
}

/** The joined text once it is chosen what stays in each conflict; where nothing is chosen, both sides stay. */
export function resolve(
  merge: Pick<Merge, 'title' | 'text' | 'conflicts'>,
  choices: readonly (Choice | undefined)[],
): { title: string; text: string } {
  const all = merge.conflicts.map((conflict, index) => ({ conflict, choice: choices[index] }));
  const of = (field: Conflict['field']) => all.filter(({ conflict }) => conflict.field === field);
  return { title: settled(merge.title, of('TITLE')), text: settled(merge.text, of('TEXT')) };
}

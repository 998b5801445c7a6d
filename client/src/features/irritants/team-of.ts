import type { CausesToChooseQuery } from './SteerIrritant.generated';

interface Person {
  id: string;
  name: string;
}

/** Everybody of the team by name, and whoever is named already, each once. */
export function teamOf(
  { staff, admins }: Pick<CausesToChooseQuery, 'staff' | 'admins'>,
  named: Person[] = [],
): Person[] {
  const people = [...staff.edges, ...admins.edges].map(({ node }): Person => node).concat(named);
  return [...new Map(people.map((person) => [person.id, person])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

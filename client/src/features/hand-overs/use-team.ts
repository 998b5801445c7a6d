import { useQuery } from '@apollo/client/react';
import { TeamDocument } from './HandOvers.generated';

interface Person {
  id: string;
  name: string;
}

/**
 * Everybody of the team by name, to choose one from, with those named already, each once; null while they are loaded
 * and when that failed.
 */
export function useTeam(named: Person[] = []): { team: Person[] | null; failed: boolean } {
  const { data, error } = useQuery(TeamDocument);
  if (!data) return { team: null, failed: Boolean(error) };
  const people = [...data.staff.edges, ...data.admins.edges].map(({ node }): Person => node).concat(named);
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  return { team: once.toSorted((a, b) => a.name.localeCompare(b.name)), failed: false };
}

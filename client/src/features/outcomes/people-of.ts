import type { TeamToNameQuery } from './Compose.generated';
import type { TiedIdea } from './use-tied-ideas';

interface Person {
  id: string;
  name: string;
}

/**
 * Everybody who can be named for what was built, by name and each once: the team, and whoever asked or wrote along.
 * Somebody who has left cannot be asked.
 */
export function peopleOf(
  ideas: readonly Pick<TiedIdea, 'author' | 'coAuthors'>[],
  team: TeamToNameQuery | undefined,
): Person[] {
  const asked = ideas.flatMap(({ author, coAuthors }) => [author, ...coAuthors]);
  const members = [...(team?.staff?.edges ?? []), ...(team?.admins?.edges ?? [])].map(({ node }) => node);
  const people: Person[] = [...asked.filter(({ hasLeft }) => !hasLeft), ...members];
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

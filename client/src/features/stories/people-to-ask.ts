interface Person {
  id: string;
  name: string;
  hasLeft: boolean;
}

/** Who of those with a part in something can be asked for a story: each once, those who are here, and never oneself. */
export function peopleToAsk<One extends Person>(people: readonly One[], viewerId: string | undefined): One[] {
  const others = people.filter(({ id, hasLeft }) => !hasLeft && id !== viewerId);
  return [...new Map(others.map((person) => [person.id, person])).values()];
}

import type { Person } from './lines-form';

interface Gathering {
  host: Person;
  attendees: readonly { member: Person }[] | null;
  questions: readonly { askedBy: Person | null }[];
  ideas: readonly { author: Person }[];
}

/** Who may have said something worth naming: those who came, who asked, and whose ideas it is about; each once. */
export function peopleOf({ host, attendees, questions, ideas }: Gathering): Person[] {
  const all = [
    ...(attendees ?? []).map(({ member }) => member),
    ...questions.flatMap(({ askedBy }) => (askedBy ? [askedBy] : [])),
    ...ideas.map(({ author }) => author),
  ].filter(({ id }) => id !== host.id);
  const once = [...new Map(all.map((person) => [person.id, person])).values()];
  return once.toSorted((a, b) => a.name.localeCompare(b.name));
}

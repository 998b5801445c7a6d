import words from '../../locales/en/imports.json' with { type: 'json' };
import { fill } from '../../platform/words.js';
import type { ImportPlan, PlannedPerson } from '../import.plan.js';
import { languageOf } from '../language.js';
import type { IdeaRow, RowPerson } from './ideas.reader.js';

/** What a table of ideas comes to here; support carries the date of its idea, since the table has no other. */
export function planIdeas(
  rows: readonly IdeaRow[],
  { source, spaceName, skippedRows }: { source: string; spaceName: string; skippedRows: number },
): ImportPlan {
  const ideas = [...rows].sort((one, other) => one.at.getTime() - other.at.getTime());
  const people = peopleOf(ideas);
  const support = ideas.flatMap(({ key, voters, at }) =>
    voters.map((voter) => ({ idea: key, person: personKey(voter), at })),
  );
  return {
    kind: 'CSV',
    source,
    space: {
      name: spaceName,
      description: fill(words.space, { name: spaceName }),
      language: languageOf(ideas.map(({ title, text }) => `${title}\n${text}`).join('\n')),
    },
    people,
    ideas: ideas.map(({ author, voters: _voters, ...idea }) => ({
      ...idea,
      author: personKey(author),
      facts: null,
    })),
    support,
    takenBack: [],
    counts: { ideas: ideas.length, people: people.length, support: support.length, skippedRows },
    newestAt: null,
  };
}

/** A person is known by their address; whoever has none by their name. */
function personKey({ email, name }: RowPerson): string {
  return email ?? `name ${name?.normalize('NFKC').toLowerCase()}`;
}

function peopleOf(ideas: readonly IdeaRow[]): PlannedPerson[] {
  const people = new Map<string, RowPerson & { key: string; since: Date }>();
  for (const { author, voters, at } of ideas) {
    for (const person of [author, ...voters]) {
      const key = personKey(person);
      const before = people.get(key);
      people.set(key, { ...person, key, since: before?.since ?? at, name: before?.name ?? person.name });
    }
  }
  // Nobody is called by their address, which is theirs to show.
  let nameless = 0;
  return [...people.values()].map(({ key, name, email, since }) => {
    nameless += name === null ? 1 : 0;
    return { key, email, since, name: name ?? fill(words.supporter, { number: nameless }) };
  });
}

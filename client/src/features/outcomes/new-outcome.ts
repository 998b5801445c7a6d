import type { Composed } from './composed-outcome';

interface Start {
  /** Slug of the space, and number of the idea, that the way here names. */
  space: string | null;
  idea: { id: string; number: number; space: { id: string } } | null;
  spaces: readonly { id: string; slug: string }[];
  /** Today, in the community's time zone. */
  today: string;
}

/** What the composer begins with: the idea one comes from is tied already, and it belongs where that idea does. */
export function newOutcome({ space, idea, spaces, today }: Start): Composed {
  const asked = spaces.find(({ slug }) => slug === space)?.id ?? idea?.space.id;
  const only = spaces.length === 1 ? spaces[0]?.id : undefined;
  return {
    kind: 'RELEASE',
    spaceId: spaces.find(({ id }) => id === asked)?.id ?? only ?? '',
    title: '',
    summary: '',
    text: '',
    shippedOn: today,
    links: [],
    ideas: idea ? [{ ideaId: idea.id, note: '' }] : [],
    irritantIds: [],
    keepsPromiseIds: [],
    builtBy: [],
    known: { numbers: idea ? { [idea.id]: idea.number } : {}, titles: {} },
  };
}

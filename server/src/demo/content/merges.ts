import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import type { DaysAgo } from '../demo.types.js';
import type { PersonKey } from './people.js';

/** One idea that goes on as part of another, by the titles they have then. */
export interface DemoMerge {
  by: PersonKey;
  ago: DaysAgo;
  source: string;
  target: string;
  why: string;
}

export const merges: readonly DemoMerge[] = [
  {
    by: 'hanna',
    ago: 6.2,
    source: 'Show each of us our part of the bill',
    target: 'Split a bill between flatmates',
    why: 'Marek and Kofi ask for the same from two sides of one kitchen table, so that we can answer both at once.',
  },
];

/** Ideas that belong together, across spaces as well. */
export const links: readonly {
  by: PersonKey;
  ago: DaysAgo;
  idea: string;
  other: string;
  kind: IdeaLinkKind;
}[] = [
  {
    by: 'hanna',
    ago: 6.1,
    idea: 'Split a bill between flatmates',
    other: 'Let a household share one account without sharing a password',
    kind: 'DEPENDS_ON',
  },
  {
    by: 'stefan',
    ago: 12.5,
    idea: 'Show what my panels gave to the street',
    other: 'My readings as a spreadsheet',
    kind: 'RELATES_TO',
  },
];

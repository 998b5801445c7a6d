import type { FoundThing } from './use-search-as-typed';
import { searchPath } from './search-query';

/** A page to go to. */
export interface Place {
  to: string;
  words: string;
}

export type PaletteOption =
  | { kind: 'all'; to: string }
  | { kind: 'place'; to: string; words: string }
  | { kind: 'thing'; to: string; thing: FoundThing };

const PLACES_BESIDE_RESULTS = 3;

/** Whether each typed word begins a word of the name: "we bu" finds "What we built". */
function fits(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * What the palette offers, in the order it is shown. All results come first, so that Enter right after typing never
 * depends on how fast the answer was; what arrives later comes last, so that nothing above it moves.
 */
export function optionsFor(typed: string, places: readonly Place[], things: FoundThing[]): PaletteOption[] {
  const text = typed.trim();
  const place = (one: Place): PaletteOption => ({ kind: 'place', ...one });
  if (!text) return places.map(place);
  return [
    { kind: 'all', to: searchPath(text) },
    ...places
      .filter(({ words }) => fits(words, text))
      .slice(0, PLACES_BESIDE_RESULTS)
      .map(place),
    ...things.map((thing): PaletteOption => ({ kind: 'thing', to: thing.path, thing })),
  ];
}

import { COMMON_WORDS } from '../data/words.js';
import { drawer, pick, withSlip } from './perturb.js';

/** Questions of one kind, as people put them. */
export interface Questions {
  readonly kind: string;
  readonly texts: readonly string[];
}

const EACH = 24;

/** What people type into a search field, drawn from titles that are there. */
export function searchTexts(titles: readonly string[], han: readonly string[], seed: number): Questions[] {
  const draw = drawer(seed);
  const words = (): string[] =>
    pick(draw, titles)
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length > 4);
  const several = (least: number): string[] => {
    let some = words();
    while (some.length < least) some = words();
    return some;
  };
  const make = (kind: string, one: () => string): Questions => ({
    kind,
    texts: Array.from({ length: EACH }, one),
  });
  return [
    make('common word', () => pick(draw, COMMON_WORDS.slice(0, 40))),
    make('two words', () => several(2).slice(0, 2).join(' ')),
    make('beginning', () => several(1).join(' ').slice(0, 5)),
    make('slip', () => withSlip(several(2).slice(0, 2), draw, []).join(' ')),
    make('phrase', () => {
      const title = pick(draw, titles).split(' ');
      return `"${title.slice(0, 3).join(' ')}"`;
    }),
    make('Chinese', () => [...pick(draw, han)].slice(0, 4).join('')),
  ];
}

/** What stands in the form when similar ideas are looked for: a title and perhaps a sentence, a little different. */
export function similarTexts(titles: readonly string[], seed: number): Questions {
  const draw = drawer(seed + 1);
  return {
    kind: 'similar',
    texts: Array.from({ length: 2 * EACH }, () =>
      [...pick(draw, titles).split(' ').slice(0, 7), ...pick(draw, titles).split(' ').slice(0, 3)].join(' '),
    ),
  };
}

import { clampChroma, formatHex, oklch, wcagContrast, type Oklch } from 'culori';

/** Tones that stand for "what can be done", as the tokens of the client name them. */
export interface AccentTones {
  accent: string;
  accentSoft: string;
  onAccent: string;
}

interface Surroundings {
  /** What the accent is read on. */
  grounds: readonly string[];
  /** Lightness from which to search, and the way to go. */
  from: number;
  step: number;
  /** Lightness and most chroma of the quiet ground in the accent's hue. */
  soft: { lightness: number; chroma: number };
  /** Candidates for words on the accent, the first that can be read is taken. */
  on: (hue: number) => string[];
}

/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

/** Grounds as in client/src/ui/styles/tokens.css. */
const LIGHT: Surroundings = {
  grounds: ['#fbf9f5', '#ffffff'],
  from: 0.62,
  step: -0.005,
  soft: { lightness: 0.94, chroma: 0.025 },
  on: () => ['#ffffff'],
};
const DARK: Surroundings = {
  grounds: ['#1b1a18', '#24221f'],
  from: 0.7,
  step: 0.005,
  soft: { lightness: 0.32, chroma: 0.035 },
  on: (hue) => [tone(0.22, 0.02, hue), '#000000'],
};

function tone(lightness: number, chroma: number, hue: number): string {
  const colour: Oklch = { mode: 'oklch', l: lightness, c: chroma, h: hue };
  return formatHex(clampChroma(colour, 'oklch'));
}

/**
 * Tones of a community's accent. Hue and chroma stay as chosen; lightness gives way until words in it, and on it,
 * can be read everywhere.
 *
 * @param accent #rrggbb.
 */
export function accentTones(accent: string): { light: AccentTones; dark: AccentTones } {
  const chosen = oklch(accent) ?? { mode: 'oklch', l: 0.4, c: 0, h: 0 };
  return { light: tonesFor(chosen, LIGHT), dark: tonesFor(chosen, DARK) };
}

function tonesFor({ l, c, h = 0 }: Oklch, { grounds, from, step, soft, on }: Surroundings): AccentTones {
  const accentSoft = tone(soft.lightness, Math.min(c, soft.chroma), h);
  const candidates = on(h);
  // What was chosen is kept if it can be read; the search begins there.
  for (
    let lightness = step < 0 ? Math.min(l, from) : Math.max(l, from);
    lightness > 0 && lightness < 1;
    lightness += step
  ) {
    const accent = tone(lightness, c, h);
    const onAccent = candidates.find((colour) => wcagContrast(colour, accent) >= READABLE);
    if (onAccent && [...grounds, accentSoft].every((ground) => wcagContrast(ground, accent) >= READABLE)) {
      return { accent, accentSoft, onAccent };
    }
  }
  return step < 0
    ? { accent: '#000000', accentSoft, onAccent: '#ffffff' }
    : { accent: '#ffffff', accentSoft, onAccent: '#000000' };
}

/** The least contrast of the tones: words in the accent on every ground, and words on the accent. 4.5 is readable. */
export function contrastOf({ accent, accentSoft, onAccent }: AccentTones, theme: 'light' | 'dark'): number {
  const { grounds } = theme === 'light' ? LIGHT : DARK;
  return Math.min(...[...grounds, accentSoft, onAccent].map((other) => wcagContrast(other, accent)));
}

/** Letters of a script that are enough to tell its language from the others, as a share of all letters. */
const ENOUGH = 0.2;

const SCRIPTS: readonly [language: string, letters: RegExp][] = [
  // Japanese first: it is written with Chinese characters too, but Chinese never with kana.
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** The language of a text whose script tells it; null when several languages are written so. */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > ENOUGH * letters);
  return found?.[0] ?? null;
}

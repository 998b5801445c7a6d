/** Letters that Unicode does not take apart, as people without them on the keyboard type them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
// Marks of other scripts, such as Indic vowels, make another word.
const ACCENTED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;
const TATWEEL = /\u0640/g;

/** A word without capitals and accents, the way words are kept and compared. */
export function fold(word: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(word)) {
    return word.toLowerCase();
  }
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTED, '$1')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(TATWEEL, '')
    .normalize('NFC');
}

/**
 * The words of a title as part of an address: lower case, letters and digits of any script, hyphens between.
 *
 * @returns at most 60 UTF-16 units, cut at a word; empty when the title has neither letter nor digit.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .normalize('NFC') // Hangul comes apart under NFKD
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > 60) {
      return slug === '' ? [...word].slice(0, 30).join('') : slug;
    }
    slug = longer;
  }
  return slug;
}

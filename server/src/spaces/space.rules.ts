import { slugOf } from '@rapport/shared/slug';

/** Words that the addresses of spaces use themselves. */
const RESERVED = new Set(['new']);

/** Whether two names would be told apart by nobody: capitals and accents written in two ways do not count. */
export function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/**
 * A word for an address, made from a name, that is not in use yet: `meters`, `meters-2`, `meters-3`.
 *
 * @param otherwise stands in for a name with neither letter nor digit.
 */
export function freeSlug(name: string, used: readonly string[], otherwise: string): string {
  const wanted = slugOf(name) || otherwise;
  const taken = new Set([...used, ...RESERVED]);
  let slug = wanted;
  for (let count = 2; taken.has(slug); count++) {
    slug = `${wanted}-${count}`;
  }
  return slug;
}

/** Whether an address somebody chose may be used. */
export function isFreeSlug(slug: string, used: readonly string[]): boolean {
  return !RESERVED.has(slug) && !used.includes(slug);
}

/**
 * All ids in a new order: the named ones first, in the order given, then the others as they stood, so that something
 * added meanwhile is not lost.
 *
 * @returns null when an id is named that is not there.
 */
export function reordered(present: readonly string[], wanted: readonly string[]): string[] | null {
  const named = new Set(wanted);
  if (wanted.some((id) => !present.includes(id))) {
    return null;
  }
  return [...named, ...present.filter((id) => !named.has(id))];
}

/** What is in the first and not in the second. */
export function without<Item>(first: Iterable<Item>, second: Iterable<Item>): Item[] {
  const known = new Set(second);
  return [...first].filter((item) => !known.has(item));
}

/** The ids with one of them a place further up or down; null when it stands at the end already. */
export function moved(ids: readonly string[], id: string, step: 1 | -1): string[] | null {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  const next = ids.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}

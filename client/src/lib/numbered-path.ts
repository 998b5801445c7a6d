/** The number in a segment such as "214-let-a-household-share"; null when it does not begin with one. */
export function numberOf(segment: string | undefined): number | null {
  const found = /^(\d{1,9})(?:-|$)/.exec(segment ?? '');
  return found ? Number(found[1]) : null;
}

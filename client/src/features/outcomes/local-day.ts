/** The calendar day of an instant in a time zone, as fields for days have it: 2026-11-20. */
export const localDay = (at: number, timeZone: string): string =>
  // Sweden writes its days as the standard does.
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

/** Unit, its length in seconds, and from how many of it on it is used: "12 days ago" says more than "1 week ago". */
const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * 86_400, 1],
  ['month', 30 * 86_400, 2],
  ['week', 7 * 86_400, 2],
  ['day', 86_400, 1],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
];

const made = new Map<string, unknown>();

// Intl objects are slow to make and pages use the same few hundreds of times.
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** "3 days ago", from two instants in milliseconds; null when less than a minute lies between them. */
export function ago(from: number, now: number, language: string): string | null {
  const seconds = (from - now) / 1000;
  const format = once(`ago ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'always' }));
  for (const [unit, size, least] of steps) {
    if (Math.abs(seconds) >= size * least) return format.format(Math.trunc(seconds / size), unit);
  }
  return null;
}

/** A date with its time of day, in the community's time zone. */
export function dateTime(iso: string, language: string, timeZone: string): string {
  return once(
    `dateTime ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }),
  ).format(new Date(iso));
}

/** The calendar day on which an instant falls in the community's time zone. */
export function date(iso: string, language: string, timeZone: string): string {
  return once(
    `date ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }),
  ).format(new Date(iso));
}

/** A calendar day such as "1 March 2027"; a LocalDate carries no time zone, so it is read as UTC. */
export function day(localDate: string, language: string): string {
  return once(
    `day ${language}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${localDate}T00:00:00Z`));
}

/** A month such as "March 2027" in which an instant lies, in the community's time zone. */
export function month(iso: string, language: string, timeZone: string): string {
  return once(
    `month ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone }),
  ).format(new Date(iso));
}

/** A number with the grouping of the language. */
export function number(value: number, language: string): string {
  return once(`number ${language}`, () => new Intl.NumberFormat(language)).format(value);
}

/** A full hour of the day, 0 to 23, such as "8:00 AM". */
export function hourOfDay(hour: number, language: string): string {
  return once(
    `hour ${language}`,
    () => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
  ).format(hour * 3_600_000);
}

/** A day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(number: number, language: string): string {
  // The fifth of January 1970 was a Monday.
  return once(
    `weekday ${language}`,
    () => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }),
  ).format((number + 3) * 86_400_000);
}

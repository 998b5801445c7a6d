/** Day and time of day as fields have them: 2026-11-20 and 16:00. */
export interface LocalTime {
  day: string;
  time: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

// Intl objects are slow to make, and a list asks for the same few many times.
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

/** What the clock on the wall shows at an instant (milliseconds since 1970) in a zone. */
export function localTimeOf(at: number, timeZone: string): LocalTime {
  // Sweden writes its days as the standard does.
  const words = formatOf('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  const [day = '', time = ''] = words.format(at).split(' ');
  return { day, time };
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant, in whole minutes. */
function offsetAt(at: number, timeZone: string): number {
  const { day, time } = localTimeOf(at, timeZone);
  return Date.parse(`${day}T${time}Z`) - Math.floor(at / MINUTE) * MINUTE;
}

/**
 * The instant at which the clocks of a zone show a day and a time. Shown twice, when clocks go back, it is the first
 * of the two; null for a time that is skipped when clocks go forward, and for what is no day or time.
 */
export function instantOf({ day, time }: LocalTime, timeZone: string): string | null {
  const asUtc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asUtc)) return null;
  // Clocks change by little and seldom, so one of the two offsets around that time is the right one.
  const candidates = [offsetAt(asUtc - 24 * HOUR, timeZone), offsetAt(asUtc + 24 * HOUR, timeZone)]
    .map((offset) => asUtc - offset)
    .filter((at) => {
      const shown = localTimeOf(at, timeZone);
      return shown.day === day && shown.time === time;
    });
  return candidates.length === 0 ? null : new Date(Math.min(...candidates)).toISOString();
}

/** What people call a zone: "Berlin (GMT+1)", with how far it is from UTC at that instant. */
export function zoneName(timeZone: string, at: number, language: string): string {
  const parts = formatOf(language, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const shown = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Runtimes do not agree on how to say that there is nothing between.
  const offset = /^(GMT|UTC)?([+-]0)?$/.test(shown) ? 'UTC' : shown;
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  // "Etc/GMT+3" means the opposite of what it says, and UTC is no city.
  return timeZone.startsWith('Etc/') || !timeZone.includes('/') ? offset : `${city} (${offset})`;
}

/** Whether two zones show the same clock at an instant: then nothing needs to be said twice. */
export const sameClock = (one: string, other: string, at: number): boolean =>
  one === other || offsetAt(at, one) === offsetAt(at, other);

/** A day in full in a zone: "Thursday, November 26, 2026". */
export const longDay = (at: number, language: string, timeZone: string): string =>
  formatOf(language, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    at,
  );

/** A time of day in a zone: "4:00 PM". */
export const timeOfDay = (at: number, language: string, timeZone: string): string =>
  formatOf(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(at);

/** The parts of a day for a leaf of a calendar: weekday and month in short, and the number of the day. */
export function leafOf(at: number, language: string, timeZone: string) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatOf(language, { timeZone, ...options }).format(at);
  return {
    weekday: part({ weekday: 'short' }),
    number: part({ day: 'numeric' }),
    month: part({ month: 'short' }),
  };
}

/** The month in which an instant lies in a zone, as a heading: "December 2026". */
export const monthOf = (at: number, language: string, timeZone: string): string =>
  formatOf(language, { timeZone, month: 'long', year: 'numeric' }).format(at);

/**
 * From when to when in a zone. On one day the day is said once; what goes over days, as a beta does, says both.
 */
export function spanOf(
  startsAt: string,
  endsAt: string,
  language: string,
  timeZone: string,
): { day: string; from: string; until: string; untilDay: string | null } {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  const oneDay = localTimeOf(start, timeZone).day === localTimeOf(end, timeZone).day;
  return {
    day: longDay(start, language, timeZone),
    from: timeOfDay(start, language, timeZone),
    until: timeOfDay(end, language, timeZone),
    untilDay: oneDay ? null : longDay(end, language, timeZone),
  };
}

import { t } from './words';

const DAY = 24;
const HOURS_EXACT = 3 * DAY;

/** A wait in words: hours up to three days, whole days from there on. */
export function wait(hours: number): string {
  if (hours === 0) return t('time.underHour');
  return hours < HOURS_EXACT
    ? t('time.hours', { count: hours })
    : t('time.days', { count: Math.floor(hours / DAY) });
}

/** So many days, in words. */
export const days = (count: number): string => t('time.days', { count });

/** A month of the axis such as "Mar" or, at full length, "March 2026". @param month YYYY-MM */
export function monthName(month: string, language: string, length: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, {
    month: length,
    ...(length === 'long' && { year: 'numeric' as const }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

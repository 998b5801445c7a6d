import { number } from '../../lib/format';
import type { IndicatorUnit } from '../../lib/schema.generated';
import { t } from './words';

const DAY = 24;
/** Under three days hours say more than days. */
const HOURS_EXACT = 3 * DAY;

/** A value as it is read: "81 of 100", "5 days", "3". */
export function shownValue(value: number, unit: IndicatorUnit, language: string): string {
  switch (unit) {
    case 'SHARE':
      return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
    case 'HOURS':
      return value < HOURS_EXACT
        ? t('unit.hours', { count: Math.floor(value) })
        : t('unit.days', { count: Math.floor(value / DAY) });
    case 'DAYS':
      return t('unit.days', { count: Math.floor(value) });
    case 'COUNT':
      return number(value, language);
  }
}

/** How an indicator is written in an address, and back. */
export const wordOfIndicator = (name: string): string => name.toLowerCase().replaceAll('_', '-');
export const indicatorOfWord = (word: string): string => word.toUpperCase().replaceAll('-', '_');

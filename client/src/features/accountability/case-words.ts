import { days, wait } from './time';
import { t } from './words';
import type { AccountabilityCasesQuery } from './Accountability.generated';

export type Case = AccountabilityCasesQuery['accountabilityCases']['edges'][number]['node'];

/** What the day of a case is the day of, by the list it stands in. */
export function sinceWord(cases: string): string {
  switch (cases) {
    case 'WAITING_LATE':
      return t('case.since');
    case 'DECLINES':
      return t('case.declined');
    case 'REVIEWS_OVERDUE':
      return t('case.reviewDue');
    case 'PURPOSES_OVERDUE':
      return t('case.purpose');
    case 'PROMISES_DUE':
      return t('case.promised');
    case 'OUTCOMES_ASKED':
      return t('case.shipped');
    default:
      return t('case.posted');
  }
}

/** How a case stands, in a few words; null where its list says it already. */
export function standing({ hours, open, state, daysLate }: Case): string | null {
  if (state !== null) {
    const late = days(daysLate ?? 0);
    return t(`case.${state as 'OPEN' | 'LATE' | 'KEPT' | 'KEPT_LATE' | 'DROPPED'}`, { days: late });
  }
  if (hours === null) return null;
  return t(open ? 'case.noWord' : 'case.firstWord', { time: wait(hours) });
}

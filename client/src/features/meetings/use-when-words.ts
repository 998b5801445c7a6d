import { useCallback } from 'react';
import { useCommunity } from '../../lib/shell';
import { t } from './words';
import { spanOf } from './zones';

interface Times {
  startsAt: string;
  endsAt: string;
}

/** Says from when to when something is, as the clock of a zone shows it, in the language of the community. */
export function useWhenWords(): (times: Times, timeZone: string) => string {
  const { language } = useCommunity();
  return useCallback(
    ({ startsAt, endsAt }, timeZone) => {
      const { day, from, until, untilDay } = spanOf(startsAt, endsAt, language, timeZone);
      return untilDay ? t('when.days', { day, from, until, untilDay }) : t('when.span', { day, from, until });
    },
    [language],
  );
}

import { t } from './words';

/** The years a story is about, in words: "2005 to today", "2010 to 2016", or the one year it happened in. */
export function spanOf({
  fromYear,
  untilYear,
}: {
  fromYear: number | null;
  untilYear: number | null;
}): string | null {
  if (fromYear === null) return null;
  // A year is no amount: it takes no comma.
  const from = String(fromYear);
  if (untilYear === null) return t('span.since', { from });
  return fromYear === untilYear
    ? t('span.one', { from })
    : t('span.between', { from, until: String(untilYear) });
}

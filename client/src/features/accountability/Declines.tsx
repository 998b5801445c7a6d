import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { PlotTable, useMonthName } from './PlotTable';
import { t } from './words';

/** How ideas were declined (practice 2.4, indicator R3). */
export function Declines({ figure }: { figure: Figures['declines'] }) {
  const name = useMonthName();
  const { n, withReviewDay, withoutReviewDay, incomplete, months } = figure;
  return (
    <FigureSection id="declines" figure={figure}>
      <Facts
        facts={[
          { name: t('declines.n'), value: n },
          { name: t('declines.withReviewDay'), value: withReviewDay },
          { name: t('declines.withoutReviewDay'), value: withoutReviewDay },
          { name: t('declines.incomplete'), value: incomplete, late: incomplete > 0 },
        ]}
      />
      {months.some((month) => month.n > 0) && (
        <PlotTable
          columns={[t('declines.short')]}
          rows={months.map((month) => ({ name: name(month.month), cells: [month.n] }))}
        />
      )}
    </FigureSection>
  );
}

/** Declines that are to be looked at again, and those whose day has passed. */
export function Reviews({ figure }: { figure: Figures['reviews'] }) {
  const { language } = useCommunity();
  const { n, overdue, oldest } = figure;
  return (
    <FigureSection id="reviews" figure={figure} count={overdue}>
      <Facts
        facts={[
          { name: t('reviews.n'), value: n },
          { name: t('reviews.overdue'), value: overdue, late: overdue > 0 },
          ...(oldest ? [{ name: t('reviews.oldest'), value: day(oldest, language) }] : []),
        ]}
      />
    </FigureSection>
  );
}

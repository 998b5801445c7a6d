import { Link } from 'react-router';
import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { MonthPlot } from './MonthPlot';
import { PlotTable, useMonthName } from './PlotTable';
import { wait } from './time';
import { t } from './words';
import styles from './Accountability.module.css';

/** How long people wait for the first word of a person (indicator R1). */
export function FirstWord({ figure }: { figure: Figures['firstWord'] }) {
  const name = useMonthName();
  const { n, open, openOverWeek, medianHours, p90Hours, openCases, months } = figure;
  const time = (hours: number | null): string => (hours === null ? '–' : wait(hours));
  return (
    <FigureSection id="first-word" figure={figure}>
      <Facts
        facts={[
          { name: t('firstWord.median'), value: time(medianHours) },
          { name: t('firstWord.p90'), value: time(p90Hours) },
          { name: t('firstWord.n'), value: n },
          { name: t('firstWord.open'), value: open },
          { name: t('firstWord.openOverWeek'), value: openOverWeek, late: openOverWeek > 0 },
        ]}
      />
      {months.some((month) => month.n > 0) && (
        <>
          <MonthPlot
            as="spans"
            label={t('firstWord.plot')}
            caption={t('firstWord.caption')}
            shown={wait}
            marks={months.map((month) => ({
              month: month.month,
              from: month.medianHours,
              to: month.p90Hours,
            }))}
          />
          <PlotTable
            columns={[t('firstWord.n'), t('firstWord.open'), t('firstWord.half'), t('firstWord.nine')]}
            rows={months.map((month) => ({
              name: name(month.month),
              cells: [month.n, month.open, time(month.medianHours), time(month.p90Hours)],
            }))}
          />
        </>
      )}
      {open > 0 && (
        <p className={styles.cases}>
          <Link to={openCases}>{t('firstWord.openCases')}</Link>
        </p>
      )}
    </FigureSection>
  );
}

import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { MonthPlot } from './MonthPlot';
import { PlotTable, useMonthName } from './PlotTable';
import { days } from './time';
import { t } from './words';
import styles from './Accountability.module.css';

type Late = Figures['promises']['latest'][number];

function LatePromise({ promise }: { promise: Late }) {
  const { language } = useCommunity();
  const { text, path, firstDueOn, dueOn, daysLate } = promise;
  const words = dueOn === firstDueOn ? t('promises.lateSame') : t('promises.lateSince');
  return (
    <li>
      <Link to={path} dir="auto">
        {text}
      </Link>
      <p className={styles.lateLine}>
        {fill(words, { days: days(daysLate), first: day(firstDueOn, language), now: day(dueOn, language) })}
      </p>
    </li>
  );
}

/** Promises by the first day they were given, and which are late now (practices 0.28, 3.15). */
export function Promises({ figure }: { figure: Figures['promises'] }) {
  const name = useMonthName();
  const { n: all, kept, keptLate, late, dropped, dueToday, moved, openNow, lateNow, latest, months } = figure;
  return (
    <FigureSection id="promises" figure={figure}>
      <Facts
        facts={[
          { name: t('promises.n'), value: all },
          { name: t('promises.kept'), value: kept },
          { name: t('promises.keptLate'), value: keptLate },
          { name: t('promises.late'), value: late, late: late > 0 },
          { name: t('promises.dropped'), value: dropped },
          ...(dueToday > 0 ? [{ name: t('promises.dueToday'), value: dueToday }] : []),
          { name: t('promises.moved'), value: moved },
          { name: t('promises.openNow'), value: openNow },
        ]}
      />
      {months.some(({ n }) => n > 0) && (
        <>
          <MonthPlot
            as="bars"
            label={t('promises.plot')}
            caption={t('promises.caption')}
            shown={String}
            marks={months.map(({ month, n, kept: good }) => ({ month, from: 0, to: n, good }))}
          />
          <PlotTable
            columns={[t('promises.due'), t('promises.keptShort')]}
            rows={months.map(({ month, n, kept: good }) => ({ name: name(month), cells: [n, good] }))}
          />
        </>
      )}
      <p className={styles.quiet}>{t('promises.lateNow', { count: lateNow })}</p>
      {latest.length > 0 && (
        <ul className={styles.list}>
          {latest.map((promise) => (
            <LatePromise key={promise.path} promise={promise} />
          ))}
        </ul>
      )}
      <p className={styles.cases}>
        <Link to="/promises">{t('promises.all')}</Link>
      </p>
    </FigureSection>
  );
}

import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { PlotTable, useMonthName } from './PlotTable';
import { days } from './time';
import { t } from './words';
import plot from './Plot.module.css';
import styles from './Accountability.module.css';

type Age = Figures['irritants']['ages'][number];

const ROW = 30;
const LEFT = 190;
const WIDE = 260;

const nameOf = ({ fromDays, toDays }: Age): string =>
  toDays === null
    ? t('irritants.over', { from: fromDays })
    : t('irritants.upTo', { from: fromDays, to: toDays });

/** Open irritants by age, as bars. The table below says the same. */
function Ages({ ages }: { ages: readonly Age[] }) {
  const most = Math.max(1, ...ages.map(({ count }) => count));
  return (
    <svg
      className={plot.plot}
      viewBox={`0 0 ${LEFT + WIDE + 50} ${ages.length * ROW}`}
      role="img"
      aria-label={t('irritants.plot')}
    >
      {ages.map((age, place) => {
        const width = (age.count / most) * WIDE;
        return (
          <g key={age.fromDays}>
            <text className={plot.scale} x={LEFT - 10} y={place * ROW + 19}>
              {nameOf(age)}
            </text>
            <rect className={plot.bar} x={LEFT} y={place * ROW + 6} width={width} height={18} />
            <text className={plot.value} x={LEFT + width + 8} y={place * ROW + 19}>
              {age.count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What hurts and is not fixed, by age (indicator R11). */
export function Irritants({ figure }: { figure: Figures['irritants'] }) {
  const month = useMonthName();
  const { n, medianDays, ages, months } = figure;
  const cell = (value: number | null) => value ?? <span className={styles.few}>{t('few')}</span>;
  return (
    <FigureSection id="irritants" figure={figure}>
      <Facts
        facts={[
          { name: t('irritants.n'), value: n },
          ...(medianDays === null ? [] : [{ name: t('irritants.median'), value: days(medianDays) }]),
        ]}
      />
      {n !== 0 && (
        <>
          <Ages ages={ages} />
          <PlotTable
            of={t('irritants.age')}
            columns={[t('irritants.open')]}
            rows={ages.map((age) => ({ name: nameOf(age), cells: [age.count] }))}
          />
        </>
      )}
      <h3 className={styles.quiet}>{t('irritants.byMonth')}</h3>
      <PlotTable
        columns={[t('irritants.reported'), t('irritants.fixed')]}
        rows={months.map((one) => ({ name: month(one.month), cells: [cell(one.reported), cell(one.fixed)] }))}
      />
    </FigureSection>
  );
}

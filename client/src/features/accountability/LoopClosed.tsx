import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { MonthPlot } from './MonthPlot';
import { PlotTable, useMonthName } from './PlotTable';
import { t } from './words';

/** Whether who supported, commented or followed was told how it ended (indicator R2). */
export function LoopClosed({ figure }: { figure: Figures['loopClosed'] }) {
  const monthName = useMonthName();
  const { n, told, months } = figure;
  return (
    <FigureSection id="loop-closed" figure={figure}>
      <Facts
        facts={[
          { name: t('loop.n'), value: n },
          { name: t('loop.told'), value: told, late: n !== null && told < n },
        ]}
      />
      <MonthPlot
        as="bars"
        label={t('loop.plot')}
        caption={t('loop.caption')}
        shown={String}
        marks={months.map((one) => ({ month: one.month, from: 0, to: one.n, good: one.told }))}
      />
      <PlotTable
        columns={[t('loop.n'), t('loop.told')]}
        rows={months.map((one) => ({ name: monthName(one.month), cells: [one.n, one.told] }))}
      />
    </FigureSection>
  );
}

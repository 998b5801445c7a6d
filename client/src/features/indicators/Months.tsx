import { useCommunity } from '../../lib/shell';
import { MonthPlot } from '../accountability/MonthPlot';
import { PlotTable, useMonthName } from '../accountability/PlotTable';
import type { Indicator } from './indicator';
import { shownValue } from './value';
import { t } from './words';

/** The first value of an indicator over twelve months, and all of them in a table. */
export function Months({ indicator: { title, values, months, n } }: { indicator: Indicator }) {
  const { language } = useCommunity();
  const monthName = useMonthName();
  const [first] = values;
  if (!first) return null;
  const shown = (value: number | null | undefined, place: number): string =>
    value === null || value === undefined ? '–' : shownValue(value, values[place]?.unit ?? 'COUNT', language);
  const drawn = months.some(({ values: [value] }) => (value ?? 0) > 0);
  // Twelve empty rows tell nobody anything, nor does a table of which there is no drawing while too few are behind it.
  if ((n === null && !drawn) || months.every((month) => month.values.every((value) => value === null)))
    return null;
  return (
    <>
      {drawn && (
        <MonthPlot
          as="bars"
          label={t('plot', { title, value: first.title })}
          caption={t('caption', { value: first.title })}
          shown={(value) => shownValue(value, first.unit, language)}
          scale={first.unit === 'SHARE' ? 'share' : 'count'}
          marks={months.map(({ month, values: [value] }) => ({
            month,
            from: 0,
            to: value ?? null,
            good: value ?? 0,
          }))}
        />
      )}
      <PlotTable
        columns={values.map((value) => value.title)}
        rows={months.map((one) => ({ name: monthName(one.month), cells: one.values.map(shown) }))}
      />
    </>
  );
}

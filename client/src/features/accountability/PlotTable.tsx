import type { ReactNode } from 'react';
import { useCommunity } from '../../lib/shell';
import { monthName } from './time';
import { t } from './words';
import styles from './Accountability.module.css';

interface TableProps {
  /** What the rows are, where they are not months. */
  of?: string;
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly ReactNode[] }[];
}

/** What a plot shows, to be read. */
export function PlotTable({ of = t('month'), columns, rows }: TableProps) {
  return (
    <details className={styles.how}>
      <summary>{t('table')}</summary>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  <td key={columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Months at full length, for the rows of a table. */
export function useMonthName(): (month: string) => string {
  const { language } = useCommunity();
  return (month) => monthName(month, language, 'long');
}

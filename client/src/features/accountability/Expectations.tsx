import { Link } from 'react-router';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { days } from './time';
import { t } from './words';
import styles from './Accountability.module.css';

/** What each space promises, with how that stands now (practice 2.13). */
export function Expectations({ figure }: { figure: Figures['expectations'] }) {
  const late = figure.spaces.reduce((sum, space) => sum + space.late, 0);
  return (
    <FigureSection id="expectations" figure={figure} count={late}>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('expectations.space')}</th>
              <th scope="col">{t('expectations.promise')}</th>
              <th scope="col">{t('expectations.waiting')}</th>
              <th scope="col">{t('expectations.late')}</th>
            </tr>
          </thead>
          <tbody>
            {figure.spaces.map(({ space, cadenceDays, waiting, late: over }) => (
              <tr key={space.id}>
                <th scope="row">
                  <Link to={`/spaces/${space.slug}/purpose`}>{space.name}</Link>
                </th>
                <td>{days(cadenceDays)}</td>
                <td>{waiting}</td>
                <td data-late={over > 0 || undefined}>{over}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FigureSection>
  );
}

import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import type { IndicatorCaseLineFragment } from './Indicators.generated';
import { t } from './words';
import styles from './Indicators.module.css';

type Case = Omit<IndicatorCaseLineFragment, ' $fragmentName'>;

/** What there is to say of a case besides its name, the most urgent first. */
function factsOf({ good, daysLate, firstDay, movedTo }: Case, language: string): string {
  return [
    good === false && t('needsLook'),
    daysLate !== null && daysLate > 0 && t('case.late', { count: daysLate }),
    firstDay !== null &&
      movedTo !== null &&
      t('case.moved', { from: day(firstDay, language), to: day(movedTo, language) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Cases to read, each saying in words whether it asks for a look; promises with how late they are and were moved. */
export function Cases({ cases }: { cases: readonly Case[] }) {
  const { language } = useCommunity();
  return (
    <ul className={styles.cases}>
      {cases.map((one, place) => (
        // The same thing may stand here twice, once for each time it was decided.
        <li key={`${one.path} ${place}`} data-item="">
          <Link to={one.path} dir="auto" data-item-link="">
            {one.title}
          </Link>
          <span className={styles.quiet}>{factsOf(one, language)}</span>
        </li>
      ))}
    </ul>
  );
}

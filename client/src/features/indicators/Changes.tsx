import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { IndicatorsQuery } from './Indicators.generated';
import { t } from './words';
import styles from './Indicators.module.css';

/** What changed in what is counted, so that nobody wonders about a step in a line. */
export function Changes({ changes }: { changes: IndicatorsQuery['indicators']['changes'] }) {
  const { language } = useCommunity();
  return (
    <section aria-labelledby="changes">
      <SectionTitle id="changes">{t('changes')}</SectionTitle>
      <ul className={styles.changes}>
        {changes.map(({ on, text }) => (
          <li key={text}>
            <b>{day(on, language)}</b> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import type { IndicatorsQuery } from './Indicators.generated';
import { t } from './words';
import styles from './Indicators.module.css';

/** What changed in what is counted and in the limits, by whom, so that nobody wonders about a step in a line. */
export function Changes({ changes }: { changes: IndicatorsQuery['indicators']['changes'] }) {
  const { language } = useCommunity();
  return (
    <section aria-labelledby="changes">
      <SectionTitle id="changes">{t('changes')}</SectionTitle>
      <ul className={styles.changes}>
        {changes.map(({ on, text, by }, place) => (
          <li key={`${text} ${place}`}>
            <b>{day(on, language)}</b> {by && fill(t('changedBy'), { name: <MemberName member={by} /> })}{' '}
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

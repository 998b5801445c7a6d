import type { AccountabilityRange } from '../../lib/schema.generated';
import { SectionTitle } from '../../ui/layout/PageHead';
import { wordOf } from './range';
import { t } from './words';
import styles from './Accountability.module.css';

/** The same figures as files. */
export function Downloads({ range }: { range: AccountabilityRange }) {
  const word = wordOf(range);
  const file = (kind: 'csv' | 'json'): string => `/accountability.${kind}${word ? `?range=${word}` : ''}`;
  return (
    <section aria-labelledby="downloads" data-screen>
      <SectionTitle id="downloads">{t('downloads.title')}</SectionTitle>
      <p>{t('downloads.text')}</p>
      <p className={styles.files}>
        <a href={file('csv')} download>
          {t('downloads.csv')}
        </a>
        <a href={file('json')}>{t('downloads.json')}</a>
      </p>
    </section>
  );
}

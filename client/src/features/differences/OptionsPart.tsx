import { lazy } from '../../lib/lazy';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { Difference } from './difference';
import { Opens, Part } from './Part';
import { t } from './words';
import styles from './Differences.module.css';

const OptionForm = lazy(() => import('./OptionForm'));

/** What was tried, each with what came of it. */
export function OptionsPart({ difference, ideaId }: { difference: Difference; ideaId: string }) {
  const { options, viewerCan } = difference;
  return (
    <Part title={t('options.title')}>
      {options.length === 0 && <p className={styles.quiet}>{t('options.none')}</p>}
      {options.length > 0 && (
        <ol className={styles.options}>
          {options.map((option) => (
            <li key={option.id}>
              <p className={styles.words} dir="auto">
                {option.words}
              </p>
              <p dir="auto">
                <b>{t('options.cameOfIt')}:</b> {option.cameOfIt}
              </p>
              <p className={styles.quiet}>
                {option.by.name}, <RelativeTime at={option.at} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {viewerCan.includes('ADD_OPTION') && (
        <div className={styles.acts}>
          <Opens label={t('options.add')} Form={OptionForm} difference={difference} ideaId={ideaId} />
        </div>
      )}
    </Part>
  );
}

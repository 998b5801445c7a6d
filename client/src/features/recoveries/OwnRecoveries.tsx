import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { OwnRecoveriesFragment } from './OwnRecoveries.generated';
import { RecoveryItem } from './RecoveryItem';
import { t } from './words';
import styles from './Recoveries.module.css';

interface OwnProps {
  recoveries: Omit<OwnRecoveriesFragment, ' $fragmentName'>;
}

/** People who wait for the viewer to put something right, above everything else that waits (practice 0.20). */
export function OwnRecoveries({ recoveries: { edges, totalCount } }: OwnProps) {
  const more = totalCount - edges.length;
  if (edges.length === 0) return null;
  return (
    <section aria-labelledby="own-recoveries">
      <SectionTitle id="own-recoveries">{t('own.title')}</SectionTitle>
      <p className={styles.quiet}>{t('own.lead')}</p>
      {edges.map(({ node }) => (
        <RecoveryItem key={node.id} recovery={node} level="h3" />
      ))}
      {more > 0 && (
        <p className={styles.more}>
          <Link to="/staff/recoveries?show=mine">{t('own.more', { count: more })}</Link>
        </p>
      )}
    </section>
  );
}

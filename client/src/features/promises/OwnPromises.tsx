import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { OwnPromisesFragment } from './OwnPromises.generated';
import { PromiseActs } from './PromiseActs';
import { PromiseLine } from './PromiseLine';
import { PromiseSource } from './PromiseSource';
import { t } from './words';
import styles from './Promises.module.css';

/** The promises the viewer answers for, the late ones first, each with what can be done about it in place. */
export function OwnPromises({ promises }: { promises: Omit<OwnPromisesFragment, ' $fragmentName'> }) {
  const more = promises.totalCount - promises.edges.length;
  if (promises.edges.length === 0) return null;
  return (
    <section aria-labelledby="own-promises">
      <SectionTitle id="own-promises">{t('own.title')}</SectionTitle>
      <p className={styles.quiet}>{t('own.lead')}</p>
      {promises.edges.map(({ node }) => (
        <article key={node.id} className={styles.item} data-item="">
          <PromiseLine promise={node} />
          <h3 dir="auto">
            <Link to={node.path} data-item-link="">
              {node.text}
            </Link>
          </h3>
          <p className={styles.quiet}>
            <PromiseSource promise={node} />
          </p>
          <PromiseActs promise={node} plain />
        </article>
      ))}
      {more > 0 && (
        <p className={styles.more}>
          <Link to="/promises?state=open&mine=1">{t('own.more', { count: more })}</Link>
        </p>
      )}
    </section>
  );
}

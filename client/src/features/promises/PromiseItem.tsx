import { Link } from 'react-router';
import type { ListedPromise } from './promise';
import { PromiseLine } from './PromiseLine';
import { PromiseOwner } from './PromiseOwner';
import { PromiseSource } from './PromiseSource';
import { t } from './words';
import styles from './Promises.module.css';

/** A promise in a list: how it stands to its days, the words, who answers for it, and where it was said. */
export function PromiseItem({ promise }: { promise: ListedPromise }) {
  const { text, path, space, closingText, state } = promise;
  return (
    <article className={styles.item} data-item="">
      <PromiseLine promise={promise} />
      <h2 dir="auto">
        <Link to={path} data-item-link="">
          {text}
        </Link>
      </h2>
      {closingText && (
        <p className={styles.closing}>
          {state === 'DROPPED' && <b>{t('why')} </b>}
          <span dir="auto">{closingText}</span>
        </p>
      )}
      <p className={styles.quiet}>
        <PromiseOwner promise={promise} />
      </p>
      <p className={styles.quiet}>
        <PromiseSource promise={promise} />
        {' · '}
        {space.name}
      </p>
    </article>
  );
}

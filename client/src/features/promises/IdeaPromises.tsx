import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { PromisedIdea } from './promise';
import { PromiseLine } from './PromiseLine';
import { PromiseOwner } from './PromiseOwner';
import { t } from './words';
import styles from './Promises.module.css';

/** On the page of an idea: what was promised about it, and how the word was kept. */
export function IdeaPromises({ promises }: Pick<PromisedIdea, 'promises'>) {
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="promises">
      <SectionTitle id="promises">{t('idea.title')}</SectionTitle>
      <ul className={styles.beside}>
        {promises.map((promise) => (
          <li key={promise.id}>
            <PromiseLine promise={promise} />
            <p className={styles.words} dir="auto">
              <Link to={promise.path}>{promise.text}</Link>
            </p>
            {promise.closingText && (
              <p className={styles.closing} dir="auto">
                {promise.closingText}
              </p>
            )}
            <p className={styles.quiet}>
              <PromiseOwner promise={promise} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import type { PromisedIdea } from './promise';
import { PromiseLine } from './PromiseLine';
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
            <p className={styles.quiet}>
              {fill(t('owner'), { name: <MemberName member={promise.owner} /> })}{' '}
              {promise.closingText && <span dir="auto">{promise.closingText}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

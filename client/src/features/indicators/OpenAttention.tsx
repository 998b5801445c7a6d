import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import type { OpenAttentionItemFragment } from './OpenAttention.generated';
import { t } from './beside-words';
import styles from './OpenAttention.module.css';

type Item = Omit<OpenAttentionItemFragment, ' $fragmentName'>;

/** What indicators ask somebody to look at, beside what waits; nothing while there is nothing. */
export function OpenAttention({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="indicators-ask">
      <h2 id="indicators-ask">{t('title')}</h2>
      <ul>
        {items.map(({ id, title, when, owner }) => (
          <li key={id}>
            <Link to="/staff/indicators">{title}</Link>
            <p>{fill(t('asks'), { when, name: <MemberName member={owner} /> })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

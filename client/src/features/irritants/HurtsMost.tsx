import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import type { HurtingFragment } from './HurtsMost.generated';
import { t } from './beside-words';
import styles from './HurtsMost.module.css';

interface HurtsProps {
  irritants: { node: Omit<HurtingFragment, ' $fragmentName'> }[];
  /** Slug of the space, where it is about one. */
  space?: string;
}

/** In a side column: what is open and hits the most people, and the way to say what hurts. */
export function HurtsMost({ irritants, space }: HurtsProps) {
  const within = space ? `?space=${space}` : '';
  return (
    <SideSection title={t('side.title')}>
      {irritants.length === 0 && <p>{t('side.none')}</p>}
      <ul>
        {irritants.map(({ node }) => (
          <li key={node.id}>
            <Link to={node.path}>
              <b dir="auto">{node.title}</b>
            </Link>
            <br />
            {t('people', { count: node.reportCount })}
          </li>
        ))}
      </ul>
      <p className={styles.ways}>
        {irritants.length > 0 && <Link to={`/irritants${within}`}>{t('side.all')}</Link>}
        <Link to={`/irritants/new${within}`}>{t('report')}</Link>
      </p>
    </SideSection>
  );
}

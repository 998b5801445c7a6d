import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import { HurtsMost } from '../irritants/HurtsMost';
import { OwedPromises } from '../promises/OwedPromises';
import type { HomeQuery } from './Home.generated';
import { t } from './words';
import styles from './Home.module.css';

type SideProps = Pick<HomeQuery, 'owed' | 'waiting' | 'hurting' | 'spaces'>;

/** What the team promised, what it owes an answer to, what hurts most, and the spaces. */
export function HomeSide({ owed, waiting, hurting, spaces }: SideProps) {
  const { language } = useCommunity();
  return (
    <>
      <SideSection title={t('owe')}>
        {waiting.edges.length + owed.edges.length === 0 && <p>{t('oweNone')}</p>}
        {owed.edges.length > 0 && <h3 className={styles.kind}>{t('owePromises')}</h3>}
        <OwedPromises promises={owed} />
        {waiting.edges.length > 0 && <h3 className={styles.kind}>{t('oweAnswers')}</h3>}
        <ul>
          {waiting.edges.map(
            ({ node }) =>
              node.waiting && (
                <li key={node.id}>
                  <Link to={node.path}>
                    <b dir="auto">{node.title}</b>
                  </Link>
                  <br />
                  <span className={node.waiting.late ? styles.late : undefined}>
                    {t(node.waiting.late ? 'oweLate' : 'oweDue', {
                      count: node.waiting.days,
                      day: day(node.waiting.dueOn, language),
                    })}
                  </span>
                </li>
              ),
          )}
        </ul>
        {waiting.edges.length > 0 && (
          <p className={styles.all}>
            <Link to="/ideas?show=waiting&sort=waiting">{t('allOwed')}</Link>
          </p>
        )}
      </SideSection>
      <HurtsMost irritants={hurting.edges} />
      <SideSection title={t('spaces')}>
        <ul>
          {spaces.map((space) => (
            <li key={space.id}>
              <Link to={`/spaces/${space.slug}`}>
                <b>{space.name}</b>
              </Link>
              <br />
              {space.description}
              <br />
              {t('ideas', { count: space.ideaCount })}
            </li>
          ))}
        </ul>
      </SideSection>
    </>
  );
}

import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import { t as threads } from '../threads/words';
import type { Incident } from './incident';
import { t } from './words';

interface SideProps {
  incident: Incident;
  followers: number;
}

/** Beside it: who answers for it, how many it hit, what it is about, and where the report stands as a promise. */
export function IncidentSide({ incident, followers }: SideProps) {
  const { author, space, ideas, promise, hitCount, report } = incident;
  return (
    <>
      <SideSection title={t('page.people')}>
        <ul>
          <li>
            <MemberName member={author} /> {t('page.wrote')}
          </li>
          {report && (
            <li>
              <MemberName member={report.by} /> {t('page.reported')}
            </li>
          )}
        </ul>
        <p>{t('page.hit', { count: hitCount })}</p>
      </SideSection>
      {promise && (
        <SideSection title={t('report.title')}>
          <p>
            <Link to={promise.path}>
              <b>{t('page.promise')}</b>
            </Link>
          </p>
        </SideSection>
      )}
      {ideas.length > 0 && (
        <SideSection title={t('page.ideas')}>
          <ul>
            {ideas.map(({ id, path, title }) => (
              <li key={id}>
                <Link to={path} dir="auto">
                  <b>{title}</b>
                </Link>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('page.following')}>
        <p>{threads('followers', { count: followers })}</p>
      </SideSection>
      <SideSection title={t('page.space')}>
        <p>
          <Link to={`/spaces/${space.slug}`}>
            <b>{space.name}</b>
          </Link>
        </p>
      </SideSection>
    </>
  );
}

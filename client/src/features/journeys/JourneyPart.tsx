import { useSearchParams } from 'react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { EmptyState } from '../../ui/state/States';
import { kindOf, type Entry, type JourneyEntries } from './journey';
import { JourneyFilters } from './JourneyFilters';
import { Timeline } from './Timeline';
import { t } from './words';
import styles from './Journey.module.css';

interface PartProps {
  journey: JourneyEntries;
  path: string;
  /** Whose it is; null on one's own page. */
  name: string | null;
  actsOf?: (entry: Entry) => ReactNode;
}

/** The one list that the member and the team both see: the same component over the same query (practice 4.5). */
export function JourneyPart({ journey: { edges, pageInfo }, path, name, actsOf }: PartProps) {
  const [search] = useSearchParams();
  const narrowed = kindOf(search) !== null;
  const empty = edges.length === 0;
  return (
    <section aria-labelledby="timeline">
      <div className={styles.head}>
        <SectionTitle id="timeline">{t('own.timeline')}</SectionTitle>
        {(!empty || narrowed) && <JourneyFilters path={path} />}
      </div>
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      <Timeline entries={edges.map(({ node }) => node)} name={name ?? undefined} actsOf={actsOf} />
      {empty && narrowed && (
        <EmptyState
          title={t('filter.noneTitle')}
          act={<LinkButton to={path}>{t('filter.showAll')}</LinkButton>}
        />
      )}
      {empty && !narrowed && (
        <EmptyState
          title={name === null ? t('own.none') : t('theirs.none', { name })}
          act={
            name === null && (
              <LinkButton tone="strong" to="/ideas/new">
                {t('own.find')}
              </LinkButton>
            )
          }
        >
          {name === null ? t('own.noneText') : t('theirs.noneText', { name })}
        </EmptyState>
      )}
      <LoadMore pageInfo={pageInfo} words={t('own.more')} />
    </section>
  );
}

import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { byYear, changed, feedOf, OUTCOMES_PATH, readQuery, showsWins } from './outcome-filter';
import { OutcomeFilters } from './OutcomeFilters';
import { OutcomeItem } from './OutcomeItem';
import { OutcomeListDocument } from './OutcomeList.generated';
import { OutcomesEmpty } from './OutcomesEmpty';
import { t } from './words';
import styles from './Outcomes.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  load(args, OutcomeListDocument, readQuery(new URL(args.request.url).searchParams));

/** What was built from ideas here, year by year, the newest first; the small wins are a list of their own (practice 1.9). */
export function Component() {
  const { name, viewerCan } = useCommunity();
  const [search] = useSearchParams();
  const query = readQuery(search);
  const data = usePage(OutcomeListDocument, query);
  const { outcomes, spaces } = data;
  const wins = showsWins(search);
  const space = spaces.find(({ slug }) => slug === query.filter.space);
  const title = wins ? t('smallWins') : space ? t('inSpace', { space: space.name }) : t('title');
  const years = byYear(outcomes.edges.map(({ node }) => node));
  return (
    <Narrow>
      <PageMeta
        title={title}
        description={t('description', { name })}
        path={changed(new URLSearchParams(), {
          show: wins ? 'small-wins' : null,
          space: space?.slug ?? null,
        })}
        feed={feedOf(search)}
      />
      <PageHead title={title} lead={t(wins ? 'smallWinsLead' : 'lead')}>
        {viewerCan.includes('SEE_ATTENTION') && (
          <LinkButton
            tone="strong"
            to={`${OUTCOMES_PATH}/new${space ? `?space=${space.slug}` : ''}`}
            data-screen=""
          >
            {t('write')}
          </LinkButton>
        )}
      </PageHead>
      <OutcomeFilters {...data} />
      <FromTheStart shown={outcomes.pageInfo.hasPreviousPage} />
      {years.map((one) => (
        <section key={one.year} className={styles.year} aria-labelledby={`year-${one.year}`}>
          <SectionTitle id={`year-${one.year}`}>{one.year}</SectionTitle>
          {one.outcomes.map((outcome) => (
            <OutcomeItem key={outcome.id} outcome={outcome} showSpace={!space} />
          ))}
        </section>
      ))}
      {years.length === 0 && (
        <OutcomesEmpty filtered={Boolean(query.filter.space ?? query.filter.year)} wins={wins} />
      )}
      <LoadMore pageInfo={outcomes.pageInfo} words={t('loadMore')} />
    </Narrow>
  );
}

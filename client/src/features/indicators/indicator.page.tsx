import { INDICATORS, type IndicatorName } from '@rapport/shared/indicating';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, loadShell, notFound, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { Cases } from './Cases';
import { Changes } from './Changes';
import { IndicatorFigures, whyNoCases } from './IndicatorSection';
import { OneIndicatorDocument } from './Indicators.generated';
import { indicatorOfWord } from './value';
import { t } from './words';
import styles from './Indicators.module.css';

const nameOf = (word: string): IndicatorName | undefined =>
  INDICATORS.find((name) => name === indicatorOfWord(word));

const variablesOf = (only: IndicatorName, search: URLSearchParams) => ({
  only,
  first: 20,
  after: search.get('after'),
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  const only = nameOf(args.params['indicator'] ?? '');
  if (!only) return notFound();
  return load(args, OneIndicatorDocument, variablesOf(only, new URL(args.request.url).searchParams));
}

/** One indicator with the cases behind it, to be read before it is talked about. */
export function Component() {
  const word = useParams()['indicator'] ?? '';
  const [search] = useSearchParams();
  const variables = variablesOf(nameOf(word) ?? 'FIRST_HUMAN_WORD', search);
  const { indicators: all, indicatorCases: list } = usePage(OneIndicatorDocument, variables);
  const [indicator] = all.indicators;
  if (!indicator) return null;
  const { title, definition } = indicator;
  return (
    <Narrow>
      <PageMeta title={title} path={`/staff/indicators/${word}`} hidden />
      <Breadcrumb steps={[{ to: '/staff/indicators', text: t('crumb') }]} />
      <PageHead title={title} lead={definition} />
      <section aria-labelledby="cases">
        <SectionTitle id="cases">{t('one.cases')}</SectionTitle>
        <FromTheStart shown={list.pageInfo.hasPreviousPage} />
        {list.edges.length > 0 ? (
          <>
            <p className={styles.quiet}>{t('one.casesLead')}</p>
            <Cases cases={list.edges.map(({ node }) => node)} />
          </>
        ) : (
          <EmptyState title={t('one.empty')}>{whyNoCases(indicator)}</EmptyState>
        )}
        <LoadMore pageInfo={list.pageInfo} words={t('one.more')} />
      </section>
      <section aria-label={title}>
        <IndicatorFigures indicator={indicator} />
      </section>
      <Changes changes={all.changes} />
    </Narrow>
  );
}

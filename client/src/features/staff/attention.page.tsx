import { useApolloClient } from '@apollo/client/react';
import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { ForYou } from '../moments/ForYou';
import { OpenAttention } from '../indicators/OpenAttention';
import { OwnPromises } from '../promises/OwnPromises';
import { OwnRecoveries } from '../recoveries/OwnRecoveries';
import { AskedReviews } from './AskedReviews';
import { AttentionDocument, AttentionSummaryDocument } from './Attention.generated';
import { AttentionEmpty } from './AttentionEmpty';
import { ATTENTION_PATH, AttentionFilters } from './AttentionFilters';
import { AttentionItem } from './AttentionItem';
import { AttentionLead } from './AttentionLead';
import { t } from './words';
import styles from './Staff.module.css';

const AskedTunes = lazy(() => import('../tunes/AskedTunes'));
const OpenGoodbyes = lazy(() => import('../goodbyes/OpenGoodbyes'));

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  space: search.get('space'),
  lateOnly: search.get('show') === 'late',
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, AttentionDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** What waits for a word of the team, by age, against what each space promises. */
export function Component() {
  const client = useApolloClient();
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const data = usePage(AttentionDocument, variables);
  const { attention, attentionSummary, spaces } = data;
  // Only the sentence at the top changes: what was answered stays in its place until the list is loaded anew.
  const reckon = () =>
    void client
      .query({
        query: AttentionSummaryDocument,
        variables: { space: variables.space },
        fetchPolicy: 'network-only',
      })
      .catch(() => undefined);
  return (
    <Narrow>
      <PageMeta title={t('attention.title')} path={ATTENTION_PATH} hidden />
      <PageHead title={t('attention.title')} lead={<AttentionLead summary={attentionSummary} />} />
      {data.viewer && !variables.after && <ForYou viewer={data.viewer} />}
      <OwnRecoveries recoveries={data.ownRecoveries} />
      <Arriving>
        <AskedTunes />
        <OpenGoodbyes />
      </Arriving>
      <OwnPromises promises={data.ownPromises} />
      <AskedReviews reviews={data.reviewsAskedOfMe} />
      <OpenAttention items={data.attentionItems} />
      <AttentionFilters spaces={spaces} total={attention.totalCount} />
      <FromTheStart shown={attention.pageInfo.hasPreviousPage} />
      {attention.edges.map(({ node }) => (
        <AttentionItem key={node.id} idea={node} onAnswered={reckon} />
      ))}
      {attention.edges.length === 0 && <AttentionEmpty lateOnly={variables.lateOnly} />}
      <LoadMore pageInfo={attention.pageInfo} words={t('attention.more')} />
      <p className={`${styles.quiet} ${styles.order}`}>{t('attention.order')}</p>
    </Narrow>
  );
}

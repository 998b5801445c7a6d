import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { MyRecoveriesDocument } from './Recoveries.generated';
import { RecoveryItem } from './RecoveryItem';
import { t } from './words';

const variablesOf = (search: URLSearchParams) => ({ first: 20, after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyRecoveriesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Where the viewer was let down, and who puts it right. */
export function Component() {
  const [search] = useSearchParams();
  const { viewer } = usePage(MyRecoveriesDocument, variablesOf(search));
  if (!viewer) return null;
  const { edges, pageInfo } = viewer.recoveries;
  return (
    <OwnPage title={t('mine.title')} lead={t('mine.lead')} path="/me/recoveries">
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.map(({ node }) => (
        <RecoveryItem key={node.id} recovery={node} own />
      ))}
      {edges.length === 0 && <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>}
      <LoadMore pageInfo={pageInfo} words={t('list.more')} />
    </OwnPage>
  );
}

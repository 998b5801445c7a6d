import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { StaffRecoveriesDocument } from './Recoveries.generated';
import { RecoveryItem } from './RecoveryItem';
import { showIn, StaffList } from '../staff/StaffList';
import { t } from './words';

const PATH = '/staff/recoveries';
const SHOWS = ['open', 'overdue', 'mine', 'closed'] as const;

const variablesOf = (search: URLSearchParams) => {
  const show = showIn(SHOWS, search);
  return {
    first: 20,
    after: search.get('after'),
    filter: { open: show !== 'closed', mine: show === 'mine', overdue: show === 'overdue' },
  };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, StaffRecoveriesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** People who were let down and wait for the team, the nearest day first (practice 0.20). */
export function Component() {
  const [search] = useSearchParams();
  const { recoveries } = usePage(StaffRecoveriesDocument, variablesOf(search));
  return (
    <StaffList
      path={PATH}
      shows={SHOWS}
      t={t}
      elsewhere="open"
      list={recoveries}
      items={recoveries.edges.map(({ node }) => (
        <RecoveryItem key={node.id} recovery={node} />
      ))}
    />
  );
}

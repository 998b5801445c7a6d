import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, loadShell, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { GoodbyeItem } from './GoodbyeItem';
import { GoodbyesDocument } from './Goodbyes.generated';
import { showIn, StaffList } from '../staff/StaffList';
import { t } from './words';

const PATH = '/staff/goodbyes';
const SHOWS = ['open', 'answered', 'all'] as const;

const variablesOf = (search: URLSearchParams) => {
  const show = showIn(SHOWS, search);
  return {
    first: 20,
    after: search.get('after'),
    filter: { answered: show === 'all' ? null : show === 'answered' },
  };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const { community } = await loadShell(args);
  if (!community.viewerCan.includes('SEE_ATTENTION')) forbidden();
  return load(args, GoodbyesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** What people wrote when they left, each read and answered by a person (practice 2.1). */
export function Component() {
  const [search] = useSearchParams();
  const { goodbyes } = usePage(GoodbyesDocument, variablesOf(search));
  return (
    <StaffList
      path={PATH}
      shows={SHOWS}
      t={t}
      elsewhere="all"
      list={goodbyes}
      items={goodbyes.edges.map(({ node }) => (
        <GoodbyeItem key={node.id} goodbye={node} />
      ))}
    />
  );
}

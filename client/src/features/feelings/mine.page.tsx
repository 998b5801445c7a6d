import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { usePage } from '../../lib/use-page';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { isTeam } from '../../ui/member/MemberName';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { FeelingItem } from './FeelingItem';
import { MyFeelingsDocument } from './MyFeelings.generated';
import { t } from './words';
import styles from './Feelings.module.css';

const PATH = '/me/how-it-felt';

/** What the team's people come for is what they were told; everybody else's is what they told. */
const variablesOf = (search: URLSearchParams, team: boolean) => ({
  heard: team && search.get('show') !== 'told',
  after: search.get('after'),
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { member } = await requireViewer(args);
  return load(args, MyFeelingsDocument, variablesOf(new URL(args.request.url).searchParams, isTeam(member)));
}

/** How things felt: what was told to the viewer, and what they told, each read by one person alone (practice 3.13). */
export function Component() {
  const [search] = useSearchParams();
  const me = useViewer()?.member;
  const team = me !== undefined && isTeam(me);
  const variables = variablesOf(search, team);
  const { viewer } = usePage(MyFeelingsDocument, variables);
  const kept = useFocusKept<HTMLDivElement>();
  const list = viewer?.feelingsHeard ?? viewer?.feelingsTold;
  if (!list) return null;
  const { heard } = variables;
  const which = heard ? 'heard' : 'told';
  return (
    <OwnPage title={t('mine.title')} lead={t(`mine.${which}Lead`)} path={PATH}>
      {team && (
        <nav className={styles.which} aria-label={t('mine.show')}>
          <Link to={PATH} aria-current={heard ? 'page' : undefined}>
            {t('mine.heard')}
          </Link>
          <Link to={`${PATH}?show=told`} aria-current={heard ? undefined : 'page'}>
            {t('mine.told')}
          </Link>
        </nav>
      )}
      <FromTheStart shown={list.pageInfo.hasPreviousPage} />
      <div {...kept}>
        {list.edges.length === 0 ? (
          <EmptyState title={t(`mine.${which}None`)}>{t(`mine.${which}NoneText`)}</EmptyState>
        ) : (
          <ul>
            {list.edges.map(({ node }) => (
              <FeelingItem key={node.id} feeling={node} heard={heard} />
            ))}
          </ul>
        )}
      </div>
      <LoadMore pageInfo={list.pageInfo} words={t('mine.more')} />
    </OwnPage>
  );
}

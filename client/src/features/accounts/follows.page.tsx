import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { EmptyState } from '../../ui/state/States';
import { FollowedItem } from './FollowedItem';
import { MyFollowsDocument } from './MyFollows.generated';
import { OwnPage } from './OwnPage';
import { t } from './words';
import styles from './Lists.module.css';

const afterOf = (search: URLSearchParams) => ({ after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyFollowsDocument, afterOf(new URL(args.request.url).searchParams));
}

/** What the viewer follows, the last followed first. */
export function Component() {
  const [search] = useSearchParams();
  const data = usePage(MyFollowsDocument, afterOf(search));
  if (!data.viewer) return null;
  const { edges, pageInfo } = data.viewer.follows;
  return (
    <OwnPage title={t('follows.title')} lead={t('follows.lead')} path="/me/follows">
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.length === 0 ? (
        <EmptyState
          title={t('follows.empty')}
          act={
            <LinkButton tone="strong" to="/ideas">
              {t('follows.find')}
            </LinkButton>
          }
        >
          {t('follows.emptyText')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {edges.map(({ node }) => (
            <FollowedItem key={node.id} follow={node} />
          ))}
        </ul>
      )}
      <LoadMore pageInfo={pageInfo} words={t('follows.more')} />
    </OwnPage>
  );
}

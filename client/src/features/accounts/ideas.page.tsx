import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { EmptyState } from '../../ui/state/States';
import { IdeaCard } from '../ideas/IdeaCard';
import { MyIdeasDocument } from './MyIdeas.generated';
import { OwnPage } from './OwnPage';
import { WithdrawnIdea } from './WithdrawnIdea';
import { t } from './words';
import styles from './Lists.module.css';

const afterOf = (search: URLSearchParams) => ({ after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyIdeasDocument, afterOf(new URL(args.request.url).searchParams));
}

/** Everything the viewer posted, what they took back included. */
export function Component() {
  const [search] = useSearchParams();
  const data = usePage(MyIdeasDocument, afterOf(search));
  if (!data.viewer) return null;
  const { ideas, drafts } = data.viewer;
  const post = (
    <LinkButton tone="strong" to="/ideas/new">
      {t('ideas.post')}
    </LinkButton>
  );
  return (
    <OwnPage title={t('ideas.title')} lead={t('ideas.lead')} path="/me/ideas">
      {drafts.length > 0 && (
        <p className={styles.hint}>
          <Link to="/me/drafts">{t('ideas.drafts', { count: drafts.length })}</Link>
        </p>
      )}
      {ideas.edges.length === 0 ? (
        <EmptyState title={t('ideas.empty')} act={post}>
          {t('ideas.emptyText')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.count}>{t('ideas.count', { count: ideas.totalCount })}</p>
          <FromTheStart shown={ideas.pageInfo.hasPreviousPage} />
          {ideas.edges.map(({ node }) =>
            node.withdrawnAt ? (
              <WithdrawnIdea key={node.id} idea={{ ...node, withdrawnAt: node.withdrawnAt }} />
            ) : (
              <IdeaCard key={node.id} idea={node} />
            ),
          )}
          <LoadMore pageInfo={ideas.pageInfo} words={t('ideas.more')} />
        </>
      )}
    </OwnPage>
  );
}

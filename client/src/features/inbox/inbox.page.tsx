import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { isTeam } from '../../ui/member/MemberName';
import { Arriving } from '../../ui/state/Arriving';
import { OwnPage } from '../accounts/OwnPage';
import { ForYou } from '../moments/ForYou';
import { InboxDocument } from './Inbox.generated';
import { InboxEmpty } from './InboxEmpty';
import { NotificationItem } from './NotificationItem';
import { useMarkRead } from './use-mark-read';
import { useNews } from './use-news';
import { t } from './words';
import styles from './Inbox.module.css';

// Only somebody of the team is asked to help two people talk again.
const AskedTunes = lazy(() => import('../tunes/AskedTunes'));

const variablesOf = (search: URLSearchParams) => ({
  after: search.get('after'),
  unreadOnly: search.get('show') === 'unread',
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, InboxDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** What concerns the viewer, the newest first. */
export function Component() {
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const data = usePage(InboxDocument, variables);
  const person = useViewer();
  const unreadCount = person?.unreadCount ?? 0;
  const { edges, pageInfo } = data.inbox;
  const ids = edges.map(({ node }) => node.id);
  const { markOne, markAll, busy } = useMarkRead();
  const news = useNews(ids);
  return (
    <OwnPage title={t('title')} lead={t('lead')} path="/inbox">
      <div className={styles.bar}>
        <nav className={styles.filters} aria-label={t('filters')}>
          <Link to="/inbox" aria-current={!variables.unreadOnly || undefined}>
            {t('all')}
          </Link>
          <Link to="/inbox?show=unread" aria-current={variables.unreadOnly || undefined}>
            {t('unread')}
          </Link>
        </nav>
        <p role="status">{edges.length > 0 && t('unreadCount', { count: unreadCount })}</p>
        {unreadCount > 0 && (
          <Button small busy={busy} onClick={() => markAll(ids)}>
            {t('markAll')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {news.count > 0 && (
          <button type="button" className={styles.news} onClick={news.show}>
            {t('news', { count: news.count })}
          </button>
        )}
      </div>
      {data.viewer && !variables.after && <ForYou viewer={data.viewer} />}
      {person && isTeam(person.member) && !variables.after && (
        <Arriving>
          <AskedTunes />
        </Arriving>
      )}
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.length === 0 && <InboxEmpty unreadOnly={variables.unreadOnly} />}
      <ul>
        {edges.map(({ node }) => (
          <NotificationItem key={node.id} notification={node} onRead={() => markOne(node.id)} />
        ))}
      </ul>
      <LoadMore pageInfo={pageInfo} words={t('more')} />
      <p className={styles.choices}>
        <Link to="/me/preferences#mail">{t('choices')}</Link>
      </p>
    </OwnPage>
  );
}

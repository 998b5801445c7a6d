import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { MayBeAsked } from './MayBeAsked';
import { NamingItem } from './NamingItem';
import type { ReadableNaming } from './own';
import { OwnStoriesDocument } from './OwnStories.generated';
import { OwnStoryItem } from './OwnStoryItem';
import { t } from './consent-words';
import styles from './Own.module.css';

const afterOf = (search: URLSearchParams) => ({ after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, OwnStoriesDocument, afterOf(new URL(args.request.url).searchParams));
}

/** What the viewer tells, is asked to tell and is named in; where it is read, with one press to take it back. */
export function Component() {
  const [search] = useSearchParams();
  const { stories, viewer } = usePage(OwnStoriesDocument, afterOf(search));
  if (!viewer) return null;
  const asked = viewer.storyInvitations.filter(({ state }) => state === 'ASKED');
  const namings = viewer.namings.filter(
    (one): one is ReadableNaming => one.story !== null && (one.state === 'ASKED' || one.state === 'AGREED'),
  );
  return (
    <OwnPage
      title={t('mine.title')}
      lead={t('mine.lead')}
      path="/me/stories"
      acts={
        <LinkButton tone="strong" to="/stories/new">
          {t('mine.tell')}
        </LinkButton>
      }
    >
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <SectionTitle id="asked">{t('mine.invitations')}</SectionTitle>
          <ul className={styles.list}>
            {asked.map(({ id, by }) => (
              <li key={id}>
                <span>{fill(t('mine.invitation'), { name: <b>{by.name}</b> })}</span>
                <Link to={`/stories/invitations/${id}`}>{t('mine.answer')}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {namings.length > 0 && (
        <section aria-labelledby="namings">
          <SectionTitle id="namings">{t('mine.namings')}</SectionTitle>
          <ul className={styles.list}>
            {namings.map((naming) => (
              <NamingItem key={naming.id} naming={naming} />
            ))}
          </ul>
        </section>
      )}
      <FromTheStart shown={stories.pageInfo.hasPreviousPage} />
      {stories.edges.map(({ node }) => (
        <OwnStoryItem key={node.id} story={node} />
      ))}
      {stories.edges.length === 0 && <EmptyState title={t('mine.empty')}>{t('mine.emptyText')}</EmptyState>}
      <LoadMore pageInfo={stories.pageInfo} words={t('mine.more')} />
      <MayBeAsked viewerId={viewer.id} open={viewer.storiesOpenToInvitation} />
    </OwnPage>
  );
}

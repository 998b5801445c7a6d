import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { loadNumbered } from '../../lib/load-numbered';
import { numberOf } from '../../lib/numbered-path';
import { useOrigin } from '../../lib/origin';
import { useCommunity, useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { ThreadView } from '../threads/ThreadView';
import { GrewFrom } from './GrewFrom';
import { RelatedIdeas } from './RelatedIdeas';
import { SideBeside } from './SideBeside';
import { hasStanding, isUnnamed } from './standing';
import { StoryActs } from './StoryActs';
import { StoryPageDocument } from './StoryPage.generated';
import { StoryPeople } from './StoryPeople';
import { StoryTitle } from './StoryTitle';
import { StoryWords } from './StoryWords';
import { StructuredStory } from './StructuredStory';
import { t } from './words';
import styles from './Story.module.css';

// For its teller and the team only; everybody else has nothing of it to load.
const Standing = lazy(() => import('./Standing'));
const Before = lazy(() => import('./Before'));
const SuggestAct = lazy(() => import('./SuggestAct'));

export const loader = (args: LoaderFunctionArgs) =>
  loadNumbered(args, args.params['story'], StoryPageDocument, ({ story }) => story);

/** One story, as one would print it: who tells it and from where, what happened, and the other side where both agree. */
export function Component() {
  const number = numberOf(useParams()['story']) ?? 0;
  const [search] = useSearchParams();
  const origin = useOrigin();
  const viewer = useViewer();
  const community = useCommunity();
  const { story } = usePage(StoryPageDocument, { number, after: search.get('after') });
  if (!story) return null;
  const { space, thread, viewerCan, teller, side } = story;
  const isPublic = story.state === 'PUBLISHED';
  return (
    <div className={styles.page}>
      <PageMeta
        title={story.title}
        description={story.excerpt}
        path={story.path}
        type="article"
        author={teller.nameForm === 'ANONYMOUS' ? undefined : teller.name}
        hidden={!isPublic}
        feed={isPublic && space.visibility === 'PUBLIC' && '/stories.atom'}
      />
      {isPublic && <StructuredStory story={story} />}
      <Breadcrumb
        steps={[
          { to: '/stories', text: t('title') },
          { to: `/stories?space=${space.slug}`, text: space.name },
        ]}
      />
      {hasStanding(story) && (
        <Arriving>
          <Standing key={story.id} story={story} />
        </Arriving>
      )}
      <article>
        <p className={styles.masthead}>{community.name}</p>
        <StoryTitle story={story} unnamed={isUnnamed(story)} />
        <StoryWords story={story} />
        <StoryPeople people={story.people} />
        {story.joint && side && <SideBeside side={side} />}
        {!story.joint && side && story.sidePath && (
          <p className={styles.people} data-screen="">
            <Link to={story.sidePath}>{t('page.besideAlone', { name: side.author.name })}</Link>
          </p>
        )}
        <GrewFrom story={story} />
        <p className={styles.paper}>
          {t('page.paper', { name: community.name, address: origin + story.path })}
        </p>
        <StoryActs story={story} />
        {isPublic && viewerCan.includes('SUGGEST') && (
          <Arriving>
            <SuggestAct story={story} />
          </Arriving>
        )}
        {viewerCan.includes('EDIT') && story.revision > 1 && (
          <Arriving>
            <Before number={story.number} />
          </Arriving>
        )}
      </article>
      <RelatedIdeas ideas={story.relatedIdeas} />
      {isPublic && (
        <div data-screen="">
          {viewer && teller.nameForm !== 'NAME' && viewerCan.includes('EDIT') && (
            <p className={styles.people}>{t('page.repliesByName', { name: viewer.member.name })}</p>
          )}
          <ThreadView
            key={thread.id}
            thread={thread}
            canComment={viewer ? viewerCan.includes('COMMENT') : true}
            canNote={viewerCan.includes('NOTE')}
          />
        </div>
      )}
    </div>
  );
}

import { Suspense } from 'react';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { loadNumbered } from '../../lib/load-numbered';
import { numberOf } from '../../lib/numbered-path';
import { useOrigin } from '../../lib/origin';
import { useCommunity, useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Prose } from '../../ui/text/Prose';
import { DidItHelp } from '../follow-ups/DidItHelp';
import { IdeaPromises } from '../promises/IdeaPromises';
import { ThreadView } from '../threads/ThreadView';
import { EarlierWords } from './EarlierWords';
import { Evidence } from './Evidence';
import { OutcomeActs } from './OutcomeActs';
import { OutcomeIdeas } from './OutcomeIdeas';
import { OutcomeIrritants } from './OutcomeIrritants';
import { OutcomePageDocument } from './OutcomePage.generated';
import { OutcomePeople } from './OutcomePeople';
import { OutcomePromises } from './OutcomePromises';
import { OutcomeTitle } from './OutcomeTitle';
import { partsOf } from './parts';
import { t } from './words';
import styles from './Outcome.module.css';

const GrownStories = lazy(() => import('../stories/GrownStories'));

export const loader = (args: LoaderFunctionArgs) =>
  loadNumbered(args, args.params['outcome'], OutcomePageDocument, ({ outcome }) => outcome);

/** One outcome, as one would print it: what was built, with whom, from which ideas, and whether it helped. */
export function Component() {
  const number = numberOf(useParams()['outcome']) ?? 0;
  const [search] = useSearchParams();
  const origin = useOrigin();
  const viewer = useViewer();
  const community = useCommunity();
  const { outcome } = usePage(OutcomePageDocument, { number, after: search.get('after') });
  if (!outcome) return null;
  const { kind, author, space, thread, viewerCan } = outcome;
  const parts = partsOf(outcome);
  return (
    <div className={styles.page}>
      <PageMeta
        title={outcome.title}
        description={outcome.summary}
        path={outcome.path}
        type="article"
        author={author.name}
        feed={
          space.visibility === 'PUBLIC' &&
          (kind === 'RELEASE' ? '/outcomes.atom' : '/outcomes/small-wins.atom')
        }
      />
      <Breadcrumb
        steps={[
          { to: '/outcomes', text: t('title') },
          { to: `/outcomes?space=${space.slug}`, text: space.name },
        ]}
      />
      <article>
        <OutcomeTitle outcome={outcome} parts={parts} />
        <div className={styles.words}>
          <Prose html={outcome.textHtml} />
        </div>
        <Evidence links={outcome.links} />
        <OutcomePeople parts={parts} />
        <OutcomeIdeas ideas={outcome.ideas} />
        <OutcomePromises promises={outcome.promises} />
        <IdeaPromises promises={thread.promises} />
        <DidItHelp outcome={outcome} />
        <OutcomeIrritants irritants={outcome.irritants} />
        {outcome.stories.length > 0 && (
          <Suspense fallback={null}>
            <GrownStories stories={outcome.stories} />
          </Suspense>
        )}
        <EarlierWords key={outcome.id} number={outcome.number} editedAt={outcome.editedAt} />
        <p className={styles.paper}>
          {t('page.paper', { name: community.name, address: origin + outcome.path })}
        </p>
        <OutcomeActs outcome={outcome} />
      </article>
      <div data-screen="">
        <ThreadView
          key={thread.id}
          thread={thread}
          canComment={viewer ? viewerCan.includes('COMMENT') : true}
          canNote={viewerCan.includes('NOTE')}
        />
      </div>
    </div>
  );
}

import { useCallback, useState } from 'react';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Arriving } from '../../ui/state/Arriving';
import { laterForm } from '../../ui/state/later-form';
import { Skeleton } from '../../ui/state/Skeleton';
import { storyAsItStands } from './begin';
import { Consents } from './Consents';
import { Naming } from './Naming';
import { SendPanel } from './SendPanel';
import { hasStanding } from './standing';
import { stepOf } from './step';
import { Steps } from './Steps';
import { WithdrawPanel } from './WithdrawPanel';
import { StoryToEditDocument } from './WriteStory.generated';
import { t } from './form-words';
import styles from './Editor.module.css';

const StoryForm = laterForm(() => import('./StoryForm').then((module) => module.default), 24);
const Suggestions = lazy(() => import('./Suggestions'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['story']);
  if (number === null) notFound();
  const { story } = await load(args, StoryToEditDocument, { number });
  if (!story) notFound();
  if (!story.viewerCan.includes('EDIT')) forbidden();
  return null;
}

/** One's own story: its words, where they may be read and by what name, who else is in it, and sending it. */
export function Component() {
  const number = numberOf(useParams()['story']) ?? 0;
  const [search] = useSearchParams();
  const [unsaved, setUnsaved] = useState(false);
  const { story, outcomes } = usePage(StoryToEditDocument, { number });
  const onUnsaved = useCallback((now: boolean) => setUnsaved(now), []);
  if (!story) return null;
  const { viewerCan, path, title } = story;
  const step = stepOf(search);
  return (
    <Narrow>
      <PageMeta title={t('edit.title')} path={`${path}/edit`} hidden />
      <Breadcrumb
        steps={[
          { to: '/me/stories', text: t('mine') },
          { to: path, text: title || t('untitled') },
        ]}
      />
      <PageHead title={t('edit.title')} lead={t('edit.lead')} />
      <Steps story={story} current={step} />
      {/* Each step keeps what was typed in it while another is looked at. */}
      <div hidden={step !== 'story'}>
        {viewerCan.includes('DECIDE') && hasStanding(story) && (
          <Arriving fallback={<Skeleton lines={2} />}>
            <Suggestions story={story} />
          </Arriving>
        )}
        {/* Taken words are a new revision: the form begins anew with them. */}
        <StoryForm
          key={`${story.id} ${takenOf(story)}`}
          spaces={[story.space]}
          outcomes={outcomes.edges.map(({ node }) => node)}
          start={storyAsItStands(story)}
          story={story}
          onUnsaved={onUnsaved}
        />
        <p className={styles.next}>
          <LinkButton to="?step=read">{t('steps.next')}</LinkButton>
        </p>
      </div>
      <div hidden={step !== 'read'}>
        {viewerCan.includes('CONSENT') && <Consents story={story} />}
        {viewerCan.includes('NAME') && <Naming story={story} />}
        {viewerCan.includes('SUBMIT') && (
          <p className={styles.next}>
            <LinkButton to="?step=send">{t('steps.nextSend')}</LinkButton>
          </p>
        )}
      </div>
      <div hidden={step !== 'send'}>
        {viewerCan.includes('SUBMIT') && <SendPanel story={story} unsaved={unsaved} />}
        {viewerCan.includes('WITHDRAW') && <WithdrawPanel story={story} />}
      </div>
    </Narrow>
  );
}

/** How many suggestions were taken: the form follows these, and not what it saved itself. */
const takenOf = ({ suggestions }: { suggestions: readonly { state: string }[] }): number =>
  suggestions.filter(({ state }) => state === 'TAKEN').length;

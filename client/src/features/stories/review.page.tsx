import { useParams, type LoaderFunctionArgs } from 'react-router';
import { forbidden, load, notFound, requireViewer } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useToast } from '../../ui/toast/toasts';
import { usePage } from '../../lib/use-page';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { Reviewed } from './Reviewed';
import { StoryTitle } from './StoryTitle';
import { StoryWords } from './StoryWords';
import { StoryToReviewDocument, TakeOverReviewDocument } from './ReviewStory.generated';
import { t } from './form-words';
import { t as s } from './words';
import read from './Review.module.css';

const ReviewForms = laterForm(() => import('./ReviewForms').then((module) => module.default), 8);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  const number = numberOf(args.params['story']);
  if (number === null) notFound();
  const { story } = await load(args, StoryToReviewDocument, { number });
  if (!story) notFound();
  const { viewerCan } = story;
  if (!['REVIEW', 'TAKE_OVER', 'SUGGEST'].some((may) => viewerCan.some((can) => can === may))) forbidden();
  return null;
}

/** For the person of the team who reads a story: its words as they will stand, suggestions, and what becomes of it. */
export function Component() {
  const number = numberOf(useParams()['story']) ?? 0;
  const toast = useToast();
  const { story } = usePage(StoryToReviewDocument, { number });
  const [takeOver, busy] = useWrite(TakeOverReviewDocument);
  if (!story) return null;
  const { path, title, reviewer, viewerCan } = story;
  const take = async () => {
    const outcome = await takeOver({ variables: { storyId: story.id } });
    if (outcome.ok) toast({ text: t('review.takenOver') });
    else if (outcome.problem) toast({ text: outcome.problem.message });
  };
  return (
    <Narrow>
      <PageMeta title={t('review.title')} path={`${path}/review`} hidden />
      <Breadcrumb
        steps={[
          { to: '/stories', text: s('title') },
          { to: path, text: title },
        ]}
      />
      <PageHead title={t('review.title')} lead={t('review.lead')} />
      <p className={read.reader}>
        <span>{reviewer ? t('review.reviewer', { name: reviewer.name }) : t('review.nobody')}</span>
        {viewerCan.includes('TAKE_OVER') && (
          <Button small busy={busy} onClick={() => void take()}>
            {t('review.takeOver')}
          </Button>
        )}
      </p>
      <article className={read.sheet}>
        <StoryTitle story={story} heading="h2" />
        <StoryWords story={story} />
      </article>
      <Reviewed story={story} />
      <ReviewForms key={story.id} story={story} />
    </Narrow>
  );
}

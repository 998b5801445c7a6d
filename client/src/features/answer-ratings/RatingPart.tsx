import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Skeleton } from '../../ui/state/Skeleton';
import { HowItFelt } from '../feelings/HowItFelt';
import { AnswerRatingsDocument } from './AnswerRatings.generated';
import { OwnRating } from './OwnRating';
import type { RatedAnswer } from './rated-answer';
import { RateForm } from './RateForm';
import { RatingList } from './RatingList';
import { t } from './words';
import styles from './Ratings.module.css';

/** What can be said of one answer: the viewer's own word, or the way to say it, and for its writer those of others. */
export default function RatingPart({ answer }: { answer: RatedAnswer }) {
  const viewer = useViewer();
  const kept = useFocusKept<HTMLElement>();
  const number = numberOf(useParams()['idea']) ?? 0;
  const { data, error } = useQuery(AnswerRatingsDocument, {
    variables: { number },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorSummary message={t('trouble')} />;
  const rated = data?.idea?.answers.find(({ id }) => id === answer.id);
  if (!rated) return data ? null : <Skeleton lines={4} />;
  const { ratings, viewerRating, viewerCanRate } = rated;
  const own = viewer?.member.id === answer.author.id;
  return (
    <section className={styles.part} aria-label={t('title')} {...kept}>
      {viewerRating ? (
        <OwnRating answerId={answer.id} rating={viewerRating} />
      ) : viewerCanRate ? (
        <RateForm answer={answer} />
      ) : (
        !own && <p className={styles.quiet}>{t('cannot')}</p>
      )}
      {(viewerRating || viewerCanRate) && <HowItFelt kind="ANSWER" id={answer.id} author={answer.author} />}
      {ratings && <RatingList ratings={ratings} />}
    </section>
  );
}

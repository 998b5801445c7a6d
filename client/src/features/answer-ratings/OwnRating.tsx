import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { useToast } from '../../ui/toast/toasts';
import { RemoveAnswerRatingDocument } from './AnswerRatings.generated';
import type { AnswerRating } from './rated-answer';
import { t } from './words';
import styles from './Ratings.module.css';

interface OwnProps {
  answerId: string;
  rating: NonNullable<AnswerRating['viewerRating']>;
}

/** What the viewer said of an answer, and the way to take it back. */
export function OwnRating({ answerId, rating }: OwnProps) {
  const toast = useToast();
  const [remove, busy] = useWrite(RemoveAnswerRatingDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async () => {
    const outcome = await remove({ variables: { answerId } });
    if (outcome.ok) toast({ text: t('takenBack') });
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <>
      <h3>{t('yours')}</h3>
      <p className={styles.value}>{t(rating.value)}</p>
      {rating.text && <blockquote dir="auto">{rating.text}</blockquote>}
      {rating.value === 'NO' && (
        <p className={styles.quiet}>
          {t('hears')} <Link to="/me/recoveries">{t('seeWho')}</Link>
        </p>
      )}
      <ErrorSummary message={problem} />
      <Button small busy={busy} onClick={() => void takeBack()}>
        {t('takeBack')}
      </Button>
    </>
  );
}

import { STORY_REASON_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { sentenceOf } from '../../lib/field-sentences';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextArea } from '../../ui/form/TextField';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import { ReviewStoryDocument } from './ReviewStory.generated';
import { t } from './form-words';
import styles from './Review.module.css';

/** Publishes a story as it is, or gives it back with a reason in one's own name. */
export function DecideReview({ story }: { story: { id: string; path: string } }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [review, busy] = useWrite(ReviewStoryDocument);
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (verdict: 'PUBLISHED' | 'RETURNED') => {
    if (verdict === 'RETURNED' && !reason.trim()) {
      setWrong(sentenceOf('REQUIRED'));
      return;
    }
    const input = { storyId: story.id, verdict, reason: verdict === 'RETURNED' ? reason.trim() : null };
    const outcome = await review({ variables: { input } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (!outcome.ok) return;
    await navigate(verdict === 'PUBLISHED' ? story.path : '/stories');
    toast({ text: t(verdict === 'PUBLISHED' ? 'review.published' : 'review.returned') });
  };
  return (
    <section className={styles.part} aria-labelledby="decide">
      <SectionTitle id="decide">{t('review.decide')}</SectionTitle>
      {returning && (
        <TextArea
          label={t('review.reason')}
          hint={t('review.reasonHint')}
          limit={STORY_REASON_MAX}
          rows={4}
          dir="auto"
          error={wrong}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setWrong(undefined);
          }}
        />
      )}
      <ErrorSummary message={problem} />
      <div className={styles.acts}>
        {!returning && (
          <Button tone="strong" busy={busy} onClick={() => void decide('PUBLISHED')}>
            {t('review.publish')}
          </Button>
        )}
        <Button
          busy={busy}
          aria-expanded={returning}
          onClick={() => (returning ? void decide('RETURNED') : setReturning(true))}
        >
          {t('review.return')}
        </Button>
        {returning && (
          <Button tone="plain" onClick={() => setReturning(false)}>
            {c('cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

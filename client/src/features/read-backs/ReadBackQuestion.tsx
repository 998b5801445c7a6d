import { Suspense, useEffect, useState } from 'react';
import { readDraft } from '../../lib/drafts';
import { day } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { Face } from '../../ui/member/Face';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { AnswerReadBackDocument } from './ReadBacks.generated';
import type { ReadBack } from './read-back';
import { t } from './words';
import styles from './ReadBacks.module.css';

const CorrectForm = lazy(() => import('./CorrectForm'));

/** Asks the author whether they were understood: one press confirms, a form corrects. */
export function ReadBackQuestion({ readBack, ideaId }: { readBack: ReadBack; ideaId: string }) {
  const { language } = useCommunity();
  const toast = useToast();
  const [answer, busy] = useWrite(AnswerReadBackDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const subject = `${ideaId}:${readBack.id}`;
  const [correcting, setCorrecting] = useState(false);
  const { askedBy, words, passesOn } = readBack;

  // After hydration, since the server knows no drafts of a device.
  useEffect(() => {
    if (readDraft({ kind: 'READ_BACK', subject })) setCorrecting(true);
  }, [subject]);

  const confirm = async () => {
    const outcome = await answer({ variables: { input: { readBackId: readBack.id, confirmed: true } } });
    if (outcome.ok) toast({ text: t('confirmed', { name: askedBy.name }) });
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <>
      <p className={styles.lead}>{t('ask', { name: askedBy.name, day: day(passesOn, language) })}</p>
      <figure className={styles.asker}>
        <Face id={askedBy.id} initials={askedBy.initials} />
        <blockquote dir="auto">{words}</blockquote>
      </figure>
      <ErrorSummary message={problem} />
      <div className={styles.acts}>
        <Button tone="strong" busy={busy} onClick={() => void confirm()}>
          {t('confirm')}
        </Button>
        <Button aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
          {t('correct')}
        </Button>
      </div>
      {correcting && (
        <AfterHydration lines={4}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <CorrectForm
              readBack={readBack}
              draft={{ kind: 'READ_BACK', subject }}
              onDone={() => setCorrecting(false)}
            />
          </Suspense>
        </AfterHydration>
      )}
    </>
  );
}

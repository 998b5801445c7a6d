import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import type { NamedMember } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { useTell } from '../../ui/toast/tell';
import type { Tune } from './tune';
import { AgreeToTuneResultDocument } from './TuneActs.generated';
import { t } from './words';
import styles from './Tunes.module.css';

const EndForm = lazy(() => import('./EndForm'));

/** How it ends, and what came of it as far as the one who raised it agrees that it is noted. */
export function TuneEnd({ tune, other }: { tune: Tune; other: NamedMember }) {
  const [ending, setEnding] = useState(false);
  const kept = useFocusKept<HTMLDivElement>();
  const { viewerCan, result, agreedAt } = tune;
  return (
    <div className={styles.end} {...kept}>
      {result && (
        <section className={styles.result} aria-labelledby="result">
          <h2 id="result">{t('close.resultTitle')}</h2>
          <blockquote dir="auto">{result}</blockquote>
          {viewerCan.includes('AGREE') && <Agreeing tune={tune} other={other} />}
          {!viewerCan.includes('AGREE') && agreedAt === null && (
            <p className={styles.quiet}>{t('close.waits', { name: tune.raisedBy.name })}</p>
          )}
          {agreedAt !== null && <p className={styles.quiet}>{t('close.consented')}</p>}
        </section>
      )}
      {viewerCan.includes('CLOSE') && !ending && (
        <Button onClick={() => setEnding(true)}>{t('close.ask')}</Button>
      )}
      {ending && viewerCan.includes('CLOSE') && (
        <Suspense fallback={<Skeleton lines={5} />}>
          <EndForm tune={tune} onDone={() => setEnding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Agreeing({ tune, other }: { tune: Tune; other: NamedMember }) {
  const tell = useTell();
  const [send, busy] = useWrite(AgreeToTuneResultDocument);
  const answer = async (agree: boolean) => {
    const outcome = await send({ variables: { tuneId: tune.id, agree } });
    tell(outcome, { text: t(agree ? 'close.consented' : 'close.refused') });
  };
  return (
    <>
      <p>{t('close.consentAsk', { name: other.name })}</p>
      <p className={styles.acts}>
        <Button tone="strong" busy={busy} onClick={() => void answer(true)}>
          {t('close.consent')}
        </Button>
        <Button busy={busy} onClick={() => void answer(false)}>
          {t('close.refuse')}
        </Button>
      </p>
    </>
  );
}

import { lazy } from '../../lib/lazy';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { AgreeToSharedDocument } from './Differences.generated';
import type { Difference } from './difference';
import { Opens, Part } from './Part';
import { useAgree } from './use-agree';
import { t } from './words';
import styles from './Differences.module.css';

const SharedForm = lazy(() => import('./SharedForm'));

/** The ground between the two sides. */
export function SharedPart({ difference, ideaId }: { difference: Difference; ideaId: string }) {
  const { id, shared, sharedBy, sharedAgreed, sharedId, viewerCan } = difference;
  const { press, busy, problem } = useAgree(AgreeToSharedDocument, id, sharedId);
  return (
    <Part title={t('shared.title')}>
      {shared ? (
        <>
          <p className={styles.words} dir="auto">
            {shared}
          </p>
          <p className={styles.quiet}>
            {sharedAgreed ? t('shared.agreed') : t('shared.waits', { name: sharedBy?.name ?? '' })}
          </p>
        </>
      ) : (
        <p className={styles.quiet}>{t('shared.none')}</p>
      )}
      <ErrorSummary message={problem} />
      <div className={styles.acts}>
        {viewerCan.includes('AGREE_TO_SHARED') && (
          <Button tone="strong" busy={busy} onClick={press}>
            {t('shared.agree')}
          </Button>
        )}
        {viewerCan.includes('SAY_WHAT_IS_SHARED') && (
          <Opens
            label={t(shared ? 'shared.other' : 'shared.say')}
            Form={SharedForm}
            difference={difference}
            ideaId={ideaId}
          />
        )}
      </div>
    </Part>
  );
}

import { day } from '../../lib/format';
import { lazy } from '../../lib/lazy';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { AgreeToOutcomeDocument } from './Differences.generated';
import type { Difference, Outcome } from './difference';
import { Opens, Part } from './Part';
import { useAgree } from './use-agree';
import { t } from './words';
import styles from './Differences.module.css';

const OutcomeForm = lazy(() => import('./OutcomeForm'));

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  const { language } = useCommunity();
  const { revisitOn, words, by, agreedBy } = outcome;
  return (
    <>
      <p className={styles.ended}>
        {t(`ended.${outcome.outcome}`, { day: revisitOn ? day(revisitOn, language) : '' })}
      </p>
      <p className={styles.words} dir="auto">
        {words}
      </p>
      {agreedBy && (
        <p className={styles.quiet}>{t('end.agreedBoth', { one: by.name, other: agreedBy.name })}</p>
      )}
    </>
  );
}

/** How it ended, or how one side proposes to end it, and the ends it had before. */
export function EndPart({ difference, ideaId }: { difference: Difference; ideaId: string }) {
  const { id, isOpen, proposal, outcomes, viewerCan } = difference;
  const { press, busy, problem } = useAgree(AgreeToOutcomeDocument, id, proposal?.id ?? null);
  const last = isOpen ? undefined : outcomes.at(-1);
  const earlier = outcomes.filter((outcome) => outcome !== last);
  const mayPropose = viewerCan.includes('PROPOSE');
  if (!last && !proposal && !mayPropose && earlier.length === 0) return null;
  return (
    <Part title={t('end.title')}>
      {earlier.length > 0 && (
        <>
          <p className={styles.quiet}>{t('end.earlier')}</p>
          {earlier.map((outcome) => (
            <div key={outcome.id} className={styles.former}>
              <OutcomeWords outcome={outcome} />
            </div>
          ))}
        </>
      )}
      {last && <OutcomeWords outcome={last} />}
      {proposal && (
        <>
          <p className={styles.quiet}>{t('end.proposed', { name: proposal.by.name })}</p>
          <OutcomeWords outcome={proposal} />
        </>
      )}
      <ErrorSummary message={problem} />
      <div className={styles.acts}>
        {viewerCan.includes('AGREE') && (
          <Button tone="strong" busy={busy} onClick={press}>
            {t('end.agree')}
          </Button>
        )}
        {mayPropose && (
          <Opens
            label={t(proposal ? 'end.other' : 'end.propose')}
            Form={OutcomeForm}
            difference={difference}
            ideaId={ideaId}
          />
        )}
      </div>
    </Part>
  );
}

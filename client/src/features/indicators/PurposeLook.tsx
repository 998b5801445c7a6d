import { useState } from 'react';
import { date } from '../../lib/format';
import { useCommunity, useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useToast } from '../../ui/toast/toasts';
import { LookAtPurposeDocument } from './PurposeLook.generated';
import { t } from './words';
import styles from './Indicators.module.css';

interface LookProps {
  space: { id: string; purposeLookedAt: string | null; defaultOwner: { id: string } | null };
}

/** That a purpose was looked at and still holds: said once a year by who answers for the space (practice 1.5). */
export default function PurposeLook({ space }: LookProps) {
  const toast = useToast();
  const viewer = useViewer();
  const { language, timeZone } = useCommunity();
  const [look, busy] = useWrite(LookAtPurposeDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const answers =
    viewer?.member.role === 'ADMIN' ||
    (viewer?.member.role === 'STAFF' && space.defaultOwner?.id === viewer.member.id);
  const say = async () => {
    const outcome = await look({ variables: { spaceId: space.id } });
    if (outcome.ok) toast({ text: t('purpose.sent') });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
  };
  return (
    <div className={styles.acts}>
      {space.purposeLookedAt && (
        <p className={styles.quiet}>
          {t('purpose.looked', { when: date(space.purposeLookedAt, language, timeZone) })}
        </p>
      )}
      {answers && (
        <Button tone="plain" busy={busy} onClick={() => void say()}>
          {t('purpose.act')}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}

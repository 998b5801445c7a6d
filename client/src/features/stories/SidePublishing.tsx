import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { useToast } from '../../ui/toast/toasts';
import type { Side } from './story';
import { PublishSideDocument, WithdrawSideDocument } from './StorySide.generated';
import { t } from './form-words';
import styles from './Write.module.css';

/** Publishes the team's side, or takes it back. */
export function SidePublishing({ story, side }: { story: { id: string }; side: Side }) {
  const toast = useToast();
  const [publish, publishing] = useWrite(PublishSideDocument);
  const [withdraw, withdrawing] = useWrite(WithdrawSideDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const published = side.state === 'PUBLISHED';
  const act = async () => {
    const send = published ? withdraw : publish;
    const outcome = await send({ variables: { storyId: story.id } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: t(published ? 'side.withdrawn' : 'side.published') });
  };
  return (
    <div className={styles.panel}>
      <div>
        <ErrorSummary message={problem} />
      </div>
      <Button
        tone={published ? 'harm' : 'strong'}
        busy={publishing || withdrawing}
        onClick={() => void act()}
      >
        {t(published ? 'side.withdraw' : 'side.publish')}
      </Button>
    </div>
  );
}

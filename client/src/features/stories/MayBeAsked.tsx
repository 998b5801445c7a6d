import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import { SetStoryInvitationsDocument } from './OwnStories.generated';
import { t } from './consent-words';
import styles from './Own.module.css';

/** Whether the team may ask for a story at all: one's own switch, which also undoes a no (practice 3.5). */
export function MayBeAsked({ viewerId, open }: { viewerId: string; open: boolean }) {
  const toast = useToast();
  const [set, busy] = useWrite(SetStoryInvitationsDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async () => {
    const outcome = await set({
      variables: { open: !open },
      update: (cache) => {
        cache.modify({ id: `Viewer:${viewerId}`, fields: { storiesOpenToInvitation: () => !open } });
      },
    });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: t(open ? 'mine.switchedOff' : 'mine.switchedOn') });
  };
  return (
    <section className={styles.asking} aria-labelledby="asking">
      <SectionTitle id="asking">{t('mine.ask')}</SectionTitle>
      <p>{t(open ? 'mine.open' : 'mine.closed')}</p>
      <ErrorSummary message={problem} />
      <Button busy={busy} onClick={() => void change()}>
        {t(open ? 'mine.switchOff' : 'mine.switchOn')}
      </Button>
    </section>
  );
}

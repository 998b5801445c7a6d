import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextArea } from '../../ui/form/TextField';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import { WithdrawStoryDocument } from './StoryConsents.generated';
import { t } from './form-words';
import styles from './Write.module.css';

/** Takes a whole story back: from everywhere, at once. Why is asked kindly, and need not be said. */
export function WithdrawPanel({ story }: { story: { id: string } }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [withdraw, busy] = useWrite(WithdrawStoryDocument);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async () => {
    const outcome = await withdraw({ variables: { input: { storyId: story.id, why: why.trim() || null } } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (!outcome.ok) return;
    await navigate('/me/stories');
    toast({ text: t('withdraw.done') });
  };
  return (
    <section className={styles.panel} aria-labelledby="withdraw">
      <SectionTitle id="withdraw">{t('withdraw.title')}</SectionTitle>
      <p className={styles.quiet}>{t('withdraw.lead')}</p>
      {open && (
        <div>
          <TextArea
            label={t('withdraw.why')}
            hint={t('withdraw.whyHint')}
            optional
            dir="auto"
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <ErrorSummary message={problem} />
        </div>
      )}
      <div className={styles.acts}>
        <Button
          tone="harm"
          busy={busy}
          aria-expanded={open}
          onClick={() => (open ? void takeBack() : setOpen(true))}
        >
          {t(open ? 'withdraw.act' : 'withdraw.open')}
        </Button>
        {open && (
          <Button tone="plain" onClick={() => setOpen(false)}>
            {c('cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

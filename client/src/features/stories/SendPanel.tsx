import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useToast } from '../../ui/toast/toasts';
import type { StoryToEdit } from './begin';
import { missingOf } from './missing';
import { SubmitStoryDocument } from './WriteStory.generated';
import { t } from './form-words';
import styles from './Write.module.css';

/** Sends a story to be read by a person of the team; says before the press what it still lacks. */
export function SendPanel({ story, unsaved }: { story: StoryToEdit; unsaved: boolean }) {
  const { language } = useCommunity();
  const navigate = useNavigate();
  const toast = useToast();
  const [submit, busy] = useWrite(SubmitStoryDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = missingOf(story).map((part) => t(`send.missingWhat.${part}`));
  const send = async () => {
    const outcome = await submit({ variables: { storyId: story.id } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (!outcome.ok) return;
    await navigate(story.path);
    toast({ text: t('send.sent') });
  };
  return (
    <section className={styles.panel} aria-labelledby="send">
      <SectionTitle id="send">{t('send.title')}</SectionTitle>
      <p className={styles.quiet}>{t(story.kind === 'COMPANY' ? 'send.leadCompany' : 'send.lead')}</p>
      {missing.length > 0 && (
        <p role="status">{t('send.missing', { what: new Intl.ListFormat(language).format(missing) })}</p>
      )}
      {missing.length === 0 && unsaved && <p role="status">{t('send.unsaved')}</p>}
      <div>
        <ErrorSummary message={problem} />
      </div>
      {missing.length === 0 && !unsaved && (
        <Button tone="strong" busy={busy} onClick={() => void send()}>
          {t(story.state === 'RETURNED' ? 'send.again' : 'send.act')}
        </Button>
      )}
    </section>
  );
}

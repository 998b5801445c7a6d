import { useState } from 'react';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { TextArea } from '../../ui/form/TextField';
import { ByLine } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import { Comparison } from '../suggestions/diff/Comparison';
import { DecideStorySuggestionDocument } from './StoryDecide.generated';
import { t } from './form-words';
import type { Decided, Suggestion } from './story';
import styles from './Standing.module.css';

interface DecideProps {
  story: Decided;
  suggestion: Suggestion;
}

/** What would change if the teller took these words, why, and the two answers; nothing changes without one of them. */
export function SuggestionToDecide({ story, suggestion }: DecideProps) {
  const toast = useToast();
  const [decide, busy] = useWrite(DecideStorySuggestionDocument);
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { id, by, why } = suggestion;
  const answer = async (accept: boolean) => {
    const input = { suggestionId: id, accept, reason: accept ? null : reason.trim() || null };
    const outcome = await decide({ variables: { input } });
    if (outcome.ok) toast({ text: t(accept ? 'suggestion.taken' : 'suggestion.left') });
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <article className={styles.suggestion}>
      <h2>{t('suggestion.heading', { name: by.name })}</h2>
      <ByLine member={by} />
      <p className={styles.why} dir="auto">
        {why}
      </p>
      {suggestion.movedOn && <p className={styles.quiet}>{t('suggestion.movedOn')}</p>}
      {suggestion.context !== story.context && (
        <>
          <p className={styles.label}>{t('suggestion.context')}</p>
          <Comparison
            before={{ title: '', text: story.context }}
            after={{ title: '', text: suggestion.context }}
          />
        </>
      )}
      {(suggestion.title !== story.title || suggestion.text !== story.text) && (
        <Comparison before={story} after={suggestion} />
      )}
      <ErrorSummary message={problem} />
      {leaving && (
        <TextArea
          label={t('suggestion.reason')}
          hint={t('suggestion.reasonHint', { name: by.name })}
          optional
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className={styles.acts}>
        {!leaving && (
          <Button tone="strong" busy={busy} onClick={() => void answer(true)}>
            {t('suggestion.take')}
          </Button>
        )}
        <Button busy={busy} onClick={() => (leaving ? void answer(false) : setLeaving(true))}>
          {t('suggestion.leave')}
        </Button>
      </div>
    </article>
  );
}

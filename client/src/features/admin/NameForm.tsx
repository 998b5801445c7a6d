import { useState, type FormEvent } from 'react';
import { t as c } from '../../lib/common-words';
import { sentenceOf } from '../../lib/field-sentences';
import type { Problem } from '../../lib/problems';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import styles from './Admin.module.css';

interface NameProps {
  label: string;
  limit: number;
  initial?: string;
  /** What the button says. */
  words: string;
  onSend: (name: string) => Promise<{ ok: true } | { ok: false; problem: Problem | null }>;
  /** Given for a name that is being changed: closes the form. */
  onCancel?: () => void;
}

/** One name on one line, new or changed. What is refused is said below it, and what was typed stays. */
export function NameForm({ label, limit, initial = '', words, onSend, onCancel }: NameProps) {
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!name.trim()) return setError(sentenceOf('REQUIRED'));
    setBusy(true);
    const outcome = await onSend(name);
    setBusy(false);
    if (outcome.ok) {
      setError(undefined);
      setName('');
    } else if (outcome.problem) setError(outcome.problem.fields?.[0]?.message ?? outcome.problem.message);
  };
  return (
    <form className={styles.inline} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={label}
        limit={limit}
        dir="auto"
        autoComplete="off"
        autoFocus={onCancel !== undefined}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
      />
      <Button type="submit" busy={busy}>
        {words}
      </Button>
      {onCancel && (
        <Button tone="plain" onClick={onCancel}>
          {c('cancel')}
        </Button>
      )}
    </form>
  );
}

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { t } from './form-words';
import { useIdeasFound, type NamedIdea } from './use-ideas-found';
import styles from './Forms.module.css';

interface FieldProps {
  label: string;
  hint: string;
  chosen: readonly NamedIdea[];
  onChange: (ideas: NamedIdea[]) => void;
  error?: string;
  optional?: boolean;
}

/** Ideas a meeting is about, found by a few words; what is chosen stands below and can be left out again. */
export function IdeasField({ label, hint, chosen, onChange, error, optional }: FieldProps) {
  const [typed, setTyped] = useState('');
  const { found, none, failed } = useIdeasFound(typed, chosen);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        optional={optional}
        type="search"
        dir="auto"
        autoComplete="off"
        error={error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // It looks for ideas as one types; the form is sent by its own button.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={styles.found} role="status">
        {failed && t('field.ideaFailed')}
        {none && t('field.ideaNone')}
        {found.map(({ id, title }) => (
          <Button
            key={id}
            small
            aria-label={t('field.ideaAdd', { title })}
            onClick={() => {
              onChange([...chosen, { id, title }]);
              setTyped('');
            }}
          >
            {title}
          </Button>
        ))}
      </div>
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ id, title }) => (
            <li key={id}>
              <b dir="auto">{title}</b>
              <Button
                tone="plain"
                aria-label={t('field.ideaRemove', { title })}
                onClick={() => onChange(chosen.filter((one) => one.id !== id))}
              >
                <X size={18} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { Chosen, Found } from '../../ui/form/Parts';
import { TextField } from '../../ui/form/TextField';
import { t } from './choice-words';
import { useIdeasFound, type NamedIdea } from './use-ideas-found';

interface FieldProps {
  label: string;
  hint: string;
  chosen: readonly NamedIdea[];
  onChange: (ideas: NamedIdea[]) => void;
  error?: string;
  optional?: boolean;
}

/** Ideas that something is about, found by a few words; what is chosen stands below and can be left out again. */
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
      <Found>
        {failed && t('failed')}
        {none && t('none')}
        {found.map((idea) => (
          <Button
            key={idea.id}
            small
            aria-label={t('add', { title: idea.title })}
            onClick={() => {
              onChange([...chosen, idea]);
              setTyped('');
            }}
          >
            {idea.title}
          </Button>
        ))}
      </Found>
      <Chosen
        items={chosen}
        keyOf={({ id }) => id}
        removeLabel={({ title }) => t('remove', { title })}
        onRemove={({ id }) => onChange(chosen.filter((one) => one.id !== id))}
      >
        {({ title }) => <b dir="auto">{title}</b>}
      </Chosen>
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { IdeasOfIncidentDocument } from './Incidents.generated';
import { t } from './words';
import styles from './Incidents.module.css';

export interface NamedIdea {
  id: string;
  title: string;
}

interface FieldProps {
  chosen: readonly NamedIdea[];
  onChange: (ideas: NamedIdea[]) => void;
  error?: string;
}

/** Milliseconds without a key before ideas are looked for. */
const PAUSE = 250;

/** Ideas it is about, found by a few words; what is chosen stands below and can be left out again. */
export function IdeasField({ chosen, onChange, error: wrong }: FieldProps) {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const skip = query.length < 2;
  const { data, error } = useQuery(IdeasOfIncidentDocument, { variables: { query }, skip });
  const found = (skip ? [] : (data?.search.edges ?? [])).flatMap(({ node: { idea } }) =>
    idea && !chosen.some(({ id }) => id === idea.id) ? [idea] : [],
  );
  return (
    <>
      <TextField
        label={t('new.ideas')}
        hint={t('new.ideasHint')}
        optional
        type="search"
        dir="auto"
        autoComplete="off"
        error={wrong}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // It looks for ideas as one types; the form is sent by its own button.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={styles.found} role="status">
        {error && t('new.ideasFailed')}
        {data && !skip && data.search.edges.length === 0 && t('new.ideasNone')}
        {found.map(({ id, title }) => (
          <Button
            key={id}
            small
            aria-label={t('new.ideaAdd', { title })}
            onClick={() => onChange([...chosen, { id, title }])}
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
                aria-label={t('new.ideaRemove', { title })}
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

import { useEffect, useState, type ReactNode } from 'react';
import { Radio } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './Irritant.module.css';

export interface Choosable {
  id: string;
  title: string;
  facts: ReactNode;
}

interface ChooseProps {
  label: string;
  /** Finds what fits the words. @throws when that fails */
  find: (words: string) => Promise<Choosable[]>;
  chosen: string | null;
  onChoose: (id: string, title: string) => void;
  error?: string;
}

const PAUSE = 250;

/** Finds one of many by a few words and chooses it. */
export function ChooseOne({ label, find, chosen, onChoose, error }: ChooseProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Choosable[] | 'failed' | null>(null);
  const text = words.trim();

  useEffect(() => {
    if (text.length < 2) return setFound(null);
    let current = true;
    const look = () =>
      find(text).then(
        (things) => current && setFound(things),
        () => current && setFound('failed'),
      );
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, text]);

  return (
    <div className={styles.choose}>
      <TextField
        label={label}
        hint={t('choose.hint')}
        type="search"
        dir="auto"
        autoComplete="off"
        value={words}
        error={error}
        onChange={(event) => setWords(event.target.value)}
      />
      <div role="status">
        {found === 'failed' && t('choose.failed')}
        {Array.isArray(found) && found.length === 0 && t('choose.none')}
      </div>
      {Array.isArray(found) && found.length > 0 && (
        <fieldset aria-label={label}>
          {found.map(({ id, title, facts }) => (
            <Radio
              key={id}
              name="chosen"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id, title)}
            >
              <b dir="auto">{title}</b> <span className={styles.quiet}>{facts}</span>
            </Radio>
          ))}
        </fieldset>
      )}
    </div>
  );
}

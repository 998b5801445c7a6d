import { useState } from 'react';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { StageMark } from '../../ui/text/StageMark';
import { t } from './form-words';
import { useIdeasToTie, type IdeaToTie } from './use-ideas-to-tie';
import styles from './Compose.module.css';

interface PickerProps {
  /** Slug of the space whose ideas stand there first. */
  space: string | null;
  /** Ideas that are tied already. */
  tied: readonly string[];
  error: string | undefined;
  onTie: (idea: IdeaToTie) => void;
}

/** Finds ideas and ties them, one press each: those being built or planned stand there first. */
export function IdeaPicker({ space, tied, error, onTie }: PickerProps) {
  const [typed, setTyped] = useState('');
  const { ideas, failed } = useIdeasToTie(typed, space);
  const others = ideas?.filter(({ id }) => !tied.includes(id));
  return (
    <div className={styles.picker}>
      <TextField
        label={t('ideas.find')}
        hint={t('ideas.findHint')}
        type="search"
        dir="auto"
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
        // Enter looks for ideas; it does not tell the world.
        onKeyDown={(event) =>
          event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()
        }
      />
      <p className={styles.quiet} role="status">
        {failed && t('ideas.failed')}
        {!failed && others && t('ideas.found', { count: others.length })}
      </p>
      {!failed && !others && <Skeleton lines={3} />}
      {others && others.length > 0 && (
        <ul className={styles.found}>
          {others.map((idea) => (
            <li key={idea.id}>
              <span>
                <b dir="auto">{idea.title}</b>
                <span className={styles.facts}>
                  <StageMark stage={idea.stage} />
                  <span>{idea.author.name}</span>
                  <span>{t('ideas.support', { count: idea.support.customers })}</span>
                </span>
              </span>
              <Button small aria-label={t('ideas.tie', { title: idea.title })} onClick={() => onTie(idea)}>
                {t('ideas.tieShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

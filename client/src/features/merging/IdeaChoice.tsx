import { useState } from 'react';
import { fill } from '../../lib/words';
import { Radio } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { ErrorState } from '../../ui/state/States';
import { Skeleton } from '../../ui/state/Skeleton';
import { StageMark } from '../../ui/text/StageMark';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden';
import { useOtherIdeas, type ChosenIdea } from './use-other-ideas';
import { t } from './words';
import styles from './Merging.module.css';

interface IdeaChoiceProps {
  /** The idea that another is chosen for. */
  idea: { id: string; title: string };
  chosen: ChosenIdea | null;
  error: string | undefined;
  onChoose: (idea: ChosenIdea) => void;
}

/** Chooses another idea by typing words or its number. Whatever is chosen stays in the list. */
export function IdeaChoice({ idea, chosen, error, onChoose }: IdeaChoiceProps) {
  const [typed, setTyped] = useState('');
  const { query, ideas, failed } = useOtherIdeas(typed, idea);
  const shown = chosen && ideas && !ideas.some(({ id }) => id === chosen.id) ? [chosen, ...ideas] : ideas;
  return (
    <fieldset className={styles.choice} aria-describedby={error ? 'choose-idea' : undefined}>
      <legend>
        <VisuallyHidden>{t('dialog.label')}</VisuallyHidden>
      </legend>
      <TextField
        label={t('dialog.search')}
        hint={t('dialog.searchHint')}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {failed && <ErrorState title={t('dialog.failed')} />}
      {!failed && !shown && <Skeleton lines={4} />}
      {!failed && ideas && (
        <p className={styles.hint} role="status">
          {ideas.length === 0
            ? t('dialog.none')
            : query
              ? t('dialog.found', { count: ideas.length })
              : t('dialog.similar')}
        </p>
      )}
      {shown && shown.length > 0 && (
        <div className={styles.ideas}>
          {shown.map((other) => (
            <Radio
              key={other.id}
              name="chosen-idea"
              checked={other.id === chosen?.id}
              onChange={() => onChoose(other)}
            >
              <span dir="auto">{t('banner.number', { number: other.number, title: other.title })}</span>
              <span className={styles.where}>
                {fill(t('dialog.where'), {
                  stage: <StageMark stage={other.stage} />,
                  space: other.space.name,
                })}
              </span>
            </Radio>
          ))}
        </div>
      )}
      {error && (
        <p className={styles.wrong} id="choose-idea">
          {error}
        </p>
      )}
    </fieldset>
  );
}

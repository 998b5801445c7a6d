import { useId } from 'react';
import { Radio } from '../../ui/form/Choice';
import { t } from './act-words';
import styles from './Make.module.css';

interface ChoiceProps {
  sentences: string[];
  chosen: string;
  onChoose: (sentence: string) => void;
  error?: string;
}

/** Which of the words that were said promise something. */
export function SentenceChoice({ sentences, chosen, onChoose, error }: ChoiceProps) {
  const errorId = useId();
  return (
    <fieldset className={styles.sentences} aria-describedby={error ? errorId : undefined}>
      <legend>{t('make.which')}</legend>
      {sentences.map((sentence) => (
        <Radio
          key={sentence}
          name="quote"
          value={sentence}
          checked={sentence === chosen}
          aria-invalid={error ? true : undefined}
          onChange={() => onChoose(sentence)}
        >
          <span className={styles.sentence} dir="auto">
            {sentence}
          </span>
        </Radio>
      ))}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

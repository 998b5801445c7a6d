import { TAGS_PER_IDEA_MAX } from '@rapport/shared/limits';
import { Checkbox } from '../../ui/form/Choice';
import { t } from './form-words';
import styles from './Compose.module.css';

interface ChoiceProps {
  tags: { id: string; name: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Tags of a space to choose from; once as many as possible are chosen, the others wait. */
export function TagChoice({ tags, chosen, onChange }: ChoiceProps) {
  const full = chosen.length >= TAGS_PER_IDEA_MAX;
  return (
    <fieldset>
      <legend className={styles.legend}>{t('compose.tags')}</legend>
      <div className={styles.tags}>
        {tags.map(({ id, name }) => {
          const on = chosen.includes(id);
          return (
            <Checkbox
              key={id}
              checked={on}
              disabled={!on && full}
              onChange={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
            >
              {name}
            </Checkbox>
          );
        })}
      </div>
    </fieldset>
  );
}

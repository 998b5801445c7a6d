import { Select } from '../../ui/form/Choice';
import type { ComposeForm } from './composed-outcome';
import { t } from './form-words';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

interface WhichProps {
  form: ComposeForm;
  ideas: readonly Pick<TiedIdea, 'id' | 'title'>[];
  /** Place of the person among those who are named. */
  index: number;
}

/** For which of several ideas somebody is named: their credit stands there for good. */
export function WhichIdea({ form, ideas, index }: WhichProps) {
  const field = `builtBy.${index}.ideaId` as const;
  const error = form.errorOf(field);
  if (ideas.length < 2 && !error) return null;
  return (
    <div className={styles.which}>
      <Select
        label={t('people.which')}
        error={error}
        {...form.register(field, { setValueAs: (id: string | null) => id || null })}
      >
        <option value="">{t('people.whichever')}</option>
        {ideas.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </div>
  );
}

import { Radio } from '../../ui/form/Choice';
import { t } from './words';
import styles from './Suggestion.module.css';

/** What one's own words are compared with while one writes them. */
export type Against = 'present' | 'suggestion';

/** What changes are shown against: what the idea says now, or what was suggested. */
export function AgainstChoice({ value, onChange }: { value: Against; onChange: (next: Against) => void }) {
  return (
    <fieldset className={styles.against}>
      <legend>{t('decide.against')}</legend>
      {(['present', 'suggestion'] as const).map((one) => (
        <Radio key={one} name="against" checked={value === one} onChange={() => onChange(one)}>
          {t(one === 'present' ? 'decide.againstPresent' : 'decide.againstSuggestion')}
        </Radio>
      ))}
    </fieldset>
  );
}

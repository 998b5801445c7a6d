import { Checkbox } from '../../ui/form/Choice';
import { useChoice, type OwnChoices } from './use-choice';
import { t } from './words';
import styles from './Choice.module.css';

/** Single keys can be switched off (WCAG 2.1.4). */
export function KeyboardChoice({ viewer }: { viewer: OwnChoices }) {
  const choose = useChoice(viewer);
  return (
    <div className={styles.group}>
      <Checkbox
        checked={viewer.preferences.keyboardShortcuts}
        onChange={(event) => void choose({ keyboardShortcuts: event.target.checked })}
      >
        {t('preferences.keys.use')}
      </Checkbox>
      <p className={styles.quiet}>{t('preferences.keys.text')}</p>
    </div>
  );
}

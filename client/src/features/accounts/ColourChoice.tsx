import { setTheme, useTheme, type Theme } from '../../lib/theme';
import { Radio } from '../../ui/form/Choice';
import { t } from './words';
import styles from './Choice.module.css';

const themes: Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system says; kept on this device. */
export function ColourChoice() {
  const theme = useTheme();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.text}>{t('preferences.look.text')}</legend>
      {themes.map((one) => (
        <Radio key={one} name="theme" value={one} checked={theme === one} onChange={() => setTheme(one)}>
          {t(`preferences.look.${one}`)}
        </Radio>
      ))}
    </fieldset>
  );
}

import { useState, type ComponentProps } from 'react';
import { Checkbox } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './SignIn.module.css';

/** A password that can be looked at: typing it twice helps nobody. Pasting and password managers work. */
export function PasswordField(props: ComponentProps<typeof TextField>) {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('showPassword')}
      </Checkbox>
    </div>
  );
}

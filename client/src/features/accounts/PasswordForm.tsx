import { useApolloClient } from '@apollo/client/react';
import { setPasswordInput } from '@rapport/shared/inputs/sign-in';
import { PASSWORD_MIN } from '@rapport/shared/limits';
import { Link } from 'react-router';
import { t as c } from '../../lib/common-words';
import { beside, callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { PasswordField } from '../sign-in/PasswordField';
import { t } from './words';
import styles from './Preferences.module.css';

interface PasswordProps {
  viewer: { __typename: 'Viewer'; id: string; email: string; hasPassword: boolean };
  onDone: () => void;
}

/** Sets the first password, or changes it by the present one. */
export default function PasswordForm({ viewer, onDone }: PasswordProps) {
  const { cache } = useApolloClient();
  const toast = useToast();
  const { hasPassword } = viewer;
  const form = useForm({
    schema: setPasswordInput,
    defaults: { password: '', currentPassword: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint('/api/password', input);
      if (outcome.ok) {
        cache.modify({ id: cache.identify(viewer), fields: { hasPassword: () => true } });
        toast({ text: t('preferences.password.done') });
        onDone();
      }
      return beside(outcome, 'currentPassword', ['WRONG_PASSWORD'], t('preferences.password.wrong'));
    },
  });
  return (
    <Form
      label={t('preferences.password.title')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(hasPassword ? 'preferences.password.sendChange' : 'preferences.password.sendSet')}
          </Button>
        </>
      }
    >
      {/* Password managers keep the new password with the address it belongs to. */}
      <input type="email" autoComplete="username" value={viewer.email} readOnly hidden />
      {hasPassword && (
        <>
          <PasswordField
            label={t('preferences.password.current')}
            autoComplete="current-password"
            autoFocus
            error={form.errorOf('currentPassword')}
            {...form.register('currentPassword')}
          />
          <Link className={styles.link} to="/sign-in/forgotten">
            {t('preferences.password.forgotten')}
          </Link>
        </>
      )}
      <PasswordField
        label={t('preferences.password.label')}
        hint={t('preferences.password.hint', { count: PASSWORD_MIN })}
        autoComplete="new-password"
        autoFocus={!hasPassword}
        error={form.errorOf('password')}
        {...form.register('password')}
      />
    </Form>
  );
}

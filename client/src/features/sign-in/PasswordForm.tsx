import { signInByPasswordInput } from '@rapport/shared/inputs/sign-in';
import { beside, callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { PasswordField } from './PasswordField';
import type { Arrival, SignedIn } from './use-arrival';
import { t } from './words';
import styles from './SignIn.module.css';

/** For those who have set a password. */
export function PasswordForm({ arrival: { arrive } }: { arrival: Arrival }) {
  const form = useForm({
    schema: signInByPasswordInput,
    defaults: { email: '', password: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint<SignedIn>('/api/sign-in/password', input);
      return arrive(beside(outcome, 'password', ['WRONG_PASSWORD']));
    },
  });
  return (
    <Form
      label={t('title')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
          {t('signIn')}
        </Button>
      }
    >
      <TextField
        label={t('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorOf('email')}
        {...form.register('email')}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        error={form.errorOf('password')}
        {...form.register('password')}
      />
    </Form>
  );
}

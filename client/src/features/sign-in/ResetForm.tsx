import { resetPasswordInput } from '@rapport/shared/inputs/sign-in';
import { PASSWORD_MIN } from '@rapport/shared/limits';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { PasswordField } from './PasswordField';
import { t } from './words';
import styles from './SignIn.module.css';

interface ResetProps {
  token: string;
  onDone: () => void;
  onExpired: () => void;
}

export function ResetForm({ token, onDone, onExpired }: ResetProps) {
  const form = useForm({
    schema: resetPasswordInput,
    defaults: { token, password: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint('/api/password/reset', input);
      if (outcome.ok) onDone();
      else if (outcome.problem.code === 'LINK_EXPIRED') onExpired();
      return outcome;
    },
  });
  return (
    <div className={styles.narrow}>
      <Form
        label={t('reset.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
            {t('reset.send')}
          </Button>
        }
      >
        <PasswordField
          label={t('reset.label')}
          hint={t('reset.hint', { count: PASSWORD_MIN })}
          autoComplete="new-password"
          error={form.errorOf('password')}
          {...form.register('password')}
        />
      </Form>
    </div>
  );
}

import { forgottenPasswordInput } from '@rapport/shared/inputs/sign-in';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './SignIn.module.css';

export function ForgottenForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm({
    schema: forgottenPasswordInput,
    defaults: { email: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint('/api/password/forgotten', input);
      if (outcome.ok) onSent(input.email);
      return outcome;
    },
  });
  return (
    <div className={styles.narrow}>
      <Form
        label={t('forgot.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <>
            <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
              {t('forgot.send')}
            </Button>
            <LinkButton tone="plain" to="/sign-in">
              {t('forgot.back')}
            </LinkButton>
          </>
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
      </Form>
    </div>
  );
}

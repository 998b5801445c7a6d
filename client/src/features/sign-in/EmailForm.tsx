import { sendCodeInput } from '@rapport/shared/inputs/sign-in';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';
import styles from './SignIn.module.css';

interface EmailFormProps {
  /** What was typed before, when somebody comes back to this step. */
  email: string;
  returnTo: string;
  invitation: string | null;
  onSent: (email: string) => void;
}

/** The first step: the answer is the same whether or not the address is known. */
export function EmailForm({ email, returnTo, invitation, onSent }: EmailFormProps) {
  const form = useForm({
    schema: sendCodeInput,
    defaults: { email, returnTo, invitation },
    onSend: async (input) => {
      const outcome = await callEndpoint('/api/sign-in/code', input);
      if (outcome.ok) onSent(input.email);
      return outcome;
    },
  });
  return (
    <Form
      label={t('byMail')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
          {t('sendCode')}
        </Button>
      }
    >
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorOf('email')}
        {...form.register('email')}
      />
    </Form>
  );
}

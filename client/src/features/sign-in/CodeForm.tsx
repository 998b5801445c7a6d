import { verifyCodeInput } from '@rapport/shared/inputs/sign-in';
import { useState } from 'react';
import { beside, callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import type { Arrival, SignedIn } from './use-arrival';
import { t } from './words';
import styles from './SignIn.module.css';

interface CodeFormProps {
  email: string;
  returnTo: string;
  arrival: Arrival;
  onOther: () => void;
}

const ABOUT_CODE = ['WRONG_CODE', 'CODE_EXPIRED', 'TOO_MANY_TRIES'];

/** The second step: the code of the mail, a new one, or another address. */
export function CodeForm({ email, returnTo, arrival: { arrive, invitation }, onOther }: CodeFormProps) {
  const toast = useToast();
  const [sending, setSending] = useState(false);
  const form = useForm({
    schema: verifyCodeInput,
    defaults: { email, code: '', invitation },
    onSend: async (input) => {
      const outcome = await callEndpoint<SignedIn>('/api/sign-in/code/verify', input);
      return arrive(beside(outcome, 'code', ABOUT_CODE));
    },
  });
  const sendAgain = async () => {
    setSending(true);
    const outcome = await callEndpoint('/api/sign-in/code', { email, returnTo, invitation });
    setSending(false);
    if (!outcome.ok) return toast({ text: outcome.problem.message, wrong: true });
    form.resetField('code');
    form.setFocus('code');
    toast({ text: t('code.sent') });
  };
  return (
    <div className={styles.narrow}>
      <Form
        label={t('code.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <Button tone="strong" type="submit" className={styles.wide} busy={form.busy}>
            {t('code.send')}
          </Button>
        }
      >
        <div className={styles.code}>
          <TextField
            label={t('code.label')}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            dir="ltr"
            error={form.errorOf('code')}
            {...form.register('code')}
          />
        </div>
      </Form>
      <div className={styles.after}>
        <p className={styles.quiet}>{t('code.nothing')}</p>
        <p className={styles.others}>
          <Button small busy={sending} onClick={() => void sendAgain()}>
            {t('code.again')}
          </Button>
          <Button small onClick={onOther}>
            {t('code.other')}
          </Button>
        </p>
      </div>
    </div>
  );
}

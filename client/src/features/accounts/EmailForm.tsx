import { changeEmailInput } from '@rapport/shared/inputs/account';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ChangeEmailDocument } from './Preferences.generated';
import { t } from './words';

/** Asks for another address; it is the member's once the link in the mail has been opened. */
export default function EmailForm({ onDone }: { onDone: () => void }) {
  const toast = useToast();
  const [change] = useWrite(ChangeEmailDocument);
  const form = useForm({
    schema: changeEmailInput,
    defaults: { email: '' },
    onSend: async ({ email }) => {
      const outcome = await change({ variables: { email } });
      if (outcome.ok) {
        toast({ text: t('preferences.email.sent', { email }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('preferences.email.send')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('preferences.email.send')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('preferences.email.label')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        autoFocus
        spellCheck={false}
        error={form.errorOf('email')}
        {...form.register('email')}
      />
    </Form>
  );
}

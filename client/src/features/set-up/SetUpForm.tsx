import { setUpInput } from '@rapport/shared/inputs/community';
import { COMMUNITY_NAME_MAX, MEMBER_NAME_MAX } from '@rapport/shared/limits';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { openAnew } from '../../lib/open-anew';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { t } from './words';

interface SetUpProps {
  token: string;
  onDone: () => void;
  onExpired: () => void;
}

export function SetUpForm({ token, onDone, onExpired }: SetUpProps) {
  const form = useForm({
    schema: setUpInput,
    defaults: { token, communityName: '', name: '', email: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint('/api/set-up', input);
      if (outcome.ok) {
        onDone();
        openAnew('/');
      } else if (outcome.problem.code === 'LINK_EXPIRED') onExpired();
      return outcome;
    },
  });
  return (
    <Form
      label={t('title')}
      onSubmit={form.submit}
      problem={form.problem}
      next={t('next')}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('send')}
        </Button>
      }
    >
      <TextField
        label={t('community')}
        hint={t('communityHint')}
        limit={COMMUNITY_NAME_MAX}
        autoComplete="organization"
        dir="auto"
        error={form.errorOf('communityName')}
        {...form.register('communityName')}
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        limit={MEMBER_NAME_MAX}
        autoComplete="name"
        dir="auto"
        error={form.errorOf('name')}
        {...form.register('name')}
      />
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

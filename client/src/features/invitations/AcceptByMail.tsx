import { acceptInvitationInput } from '@rapport/shared/inputs/sign-in';
import { MEMBER_NAME_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { useForm } from '../../lib/form';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import type { SignedIn } from '../sign-in/use-arrival';
import { signInWith, type AcceptProps } from './accept';
import { t } from './words';
import styles from './Invitation.module.css';

/** Somebody new who holds a mailed invitation says a name and is in: having the mail proves the address. */
export function AcceptByMail({ token, arrival, onEnded }: AcceptProps) {
  const [known, setKnown] = useState(false);
  const form = useForm({
    schema: acceptInvitationInput,
    defaults: { token, name: '' },
    onSend: async (input) => {
      const outcome = await callEndpoint<SignedIn>('/api/invitation/accept', input);
      if (!outcome.ok && outcome.problem.code === 'SIGN_IN_FIRST') {
        setKnown(true);
        return { ok: false, problem: null };
      }
      if (!outcome.ok && outcome.problem.code === 'LINK_EXPIRED') onEnded();
      return arrival.arrive(outcome);
    },
  });
  if (known) {
    return (
      <div className={styles.act} role="alert">
        <p>{t('signInFirst')}</p>
        <LinkButton tone="strong" to={signInWith(token)}>
          {t('signIn')}
        </LinkButton>
      </div>
    );
  }
  return (
    <Form
      label={t('accept')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <LinkButton tone="plain" to={signInWith(token)}>
            {t('member')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('accept')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        limit={MEMBER_NAME_MAX}
        autoComplete="name"
        dir="auto"
        error={form.errorOf('name')}
        {...form.register('name')}
      />
    </Form>
  );
}

import { createInvitationInput } from '@rapport/shared/inputs/community';
import { EMAIL_MAX, INVITATION_DAYS_MAX, INVITATION_USES_MAX } from '@rapport/shared/limits';
import { ROLES } from '@rapport/shared/vocabulary';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Radio, Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { CreateInvitationDocument } from './Invitations.generated';
import { t } from './words';
import styles from './Admin.module.css';

interface InviteProps {
  spaces: { id: string; name: string }[];
  /** With the link to pass on, or null when a mail is on its way. */
  onMade: (link: string | null) => void;
  onCancel: () => void;
}

/** Invites one person by mail, or makes a link. */
export default function InviteForm({ spaces, onMade, onCancel }: InviteProps) {
  const toast = useToast();
  const [create] = useWrite(CreateInvitationDocument);
  const [byMail, setByMail] = useState(true);
  const form = useForm({
    schema: createInvitationInput,
    defaults: { email: '', role: 'CUSTOMER', spaceId: null, expiresInDays: 14, maxUses: null },
    onSend: async (input) => {
      if (byMail && !input.email) {
        form.setError('email', { message: 'REQUIRED' }, { shouldFocus: true });
        return { ok: false, problem: null };
      }
      const only = byMail ? { maxUses: null } : { email: null };
      const outcome = await create({ variables: { input: { ...input, ...only } } });
      if (outcome.ok) {
        if (byMail) toast({ text: t('invitations.sent', { email: input.email ?? '' }) });
        onMade(byMail ? null : outcome.value.link);
      }
      return outcome;
    },
  });
  const number = (text: unknown) => (text === '' || text === null ? null : Number(text));
  return (
    <Form
      label={t('invitations.new')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onCancel}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(byMail ? 'invitations.sendMail' : 'invitations.makeLink')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>{t('invitations.by')}</legend>
        <Radio name="by" checked={byMail} onChange={() => setByMail(true)}>
          {t('invitations.byMail')}
        </Radio>
        <Radio name="by" checked={!byMail} onChange={() => setByMail(false)}>
          {t('invitations.byLink')}
        </Radio>
      </fieldset>
      {byMail && (
        <TextField
          type="email"
          label={t('invitations.email')}
          limit={EMAIL_MAX}
          autoComplete="off"
          error={form.errorOf('email')}
          {...form.register('email')}
        />
      )}
      <Select
        label={t('invitations.role')}
        hint={form.watch('role') !== 'CUSTOMER' && t('invitations.teamHint')}
        error={form.errorOf('role')}
        {...form.register('role')}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </Select>
      {spaces.length > 0 && (
        <Select
          label={t('invitations.space')}
          error={form.errorOf('spaceId')}
          {...form.register('spaceId', { setValueAs: (id: string) => id || null })}
        >
          <option value="">{t('invitations.anySpace')}</option>
          {spaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        type="number"
        inputMode="numeric"
        min={1}
        max={INVITATION_DAYS_MAX}
        label={t('invitations.days')}
        hint={t('invitations.daysHint')}
        error={form.errorOf('expiresInDays')}
        {...form.register('expiresInDays', { valueAsNumber: true })}
      />
      {!byMail && (
        <TextField
          type="number"
          inputMode="numeric"
          min={1}
          max={INVITATION_USES_MAX}
          label={t('invitations.uses')}
          hint={t('invitations.usesHint')}
          optional
          error={form.errorOf('maxUses')}
          {...form.register('maxUses', { setValueAs: number })}
        />
      )}
    </Form>
  );
}

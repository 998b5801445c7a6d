import { inviteCoAuthorInput } from '@rapport/shared/inputs/co-author';
import { CO_AUTHOR_MESSAGE_MAX, EMAIL_MAX, MEMBER_NAME_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import type { NamedMember } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import { InviteCoAuthorDocument } from './ChangeCoAuthors.generated';
import { PeopleChoice } from './PeopleChoice';
import { t } from './act-words';
import styles from './CoAuthors.module.css';

/** Invites a person who is here, or somebody by e-mail, with a word to them. */
export default function InviteForm({
  idea,
  onDone,
}: {
  idea: { id: string; number: number };
  onDone: () => void;
}) {
  const toast = useToast();
  const [invite] = useWrite(InviteCoAuthorDocument);
  const [chosen, setChosen] = useState<NamedMember | null>(null);
  const [byMail, setByMail] = useState(false);
  const form = useForm({
    schema: inviteCoAuthorInput,
    defaults: { ideaId: idea.id, memberId: '', name: '', email: '', message: '' },
    onSend: async (input) => {
      const outcome = await invite({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('dialog.sent', { name: chosen && !byMail ? chosen.name : (input.name ?? '') }) });
        onDone();
      }
      return outcome;
    },
  });
  const { register, errorOf, setValue } = form;
  const whom = errorOf('memberId');
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      next={t('dialog.next')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('dialog.send')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t('dialog.lead')}</p>
      {!byMail && (
        <PeopleChoice
          number={idea.number}
          chosen={chosen}
          error={whom && t('dialog.choose')}
          onChoose={(member) => {
            setChosen(member);
            setValue('memberId', member.id, { shouldDirty: true, shouldValidate: true });
          }}
        />
      )}
      <Checkbox
        checked={byMail}
        onChange={() => {
          // With nobody of this place chosen, name and address are what counts.
          setValue('memberId', byMail ? (chosen?.id ?? '') : null);
          setByMail(!byMail);
        }}
      >
        {t('dialog.byMail')}
      </Checkbox>
      {byMail && (
        <>
          <TextField
            label={t('dialog.name')}
            limit={MEMBER_NAME_MAX}
            autoComplete="off"
            error={errorOf('name')}
            {...register('name')}
          />
          <TextField
            label={t('dialog.email')}
            hint={t('dialog.emailHint')}
            type="email"
            limit={EMAIL_MAX}
            autoComplete="off"
            error={errorOf('email')}
            {...register('email')}
          />
        </>
      )}
      <TextArea
        label={t('dialog.message')}
        hint={t('dialog.messageHint')}
        optional
        limit={CO_AUTHOR_MESSAGE_MAX}
        error={errorOf('message')}
        {...register('message')}
      />
    </Form>
  );
}

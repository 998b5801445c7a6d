import { writeInRecoveryInput } from '@rapport/shared/inputs/recovery';
import { RECOVERY_WORD_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ExcuseNotice } from './ExcuseNotice';
import { ReopenRecoveryDocument, WriteInRecoveryDocument } from './Recoveries.generated';
import { addressee, type Recovery, type Writable } from './recovery';
import { draftOf } from './use-writing';
import { t } from './words';

interface FormProps {
  recovery: Recovery;
  kind: Writable;
  /** Whether it was pressed for, so that one can write at once. */
  focused: boolean;
  /** When it was sent, and when it was not. */
  onDone: () => void;
}

/** Where one writes to the other. Nothing stands ready: the words are one's own. */
export default function WriteForm({ recovery, kind, focused, onDone }: FormProps) {
  const toast = useToast();
  const [write] = useWrite(WriteInRecoveryDocument);
  const [reopen] = useWrite(ReopenRecoveryDocument);
  const [excuses, setExcuses] = useState<string[] | null>(null);
  const { name } = addressee(recovery, kind);
  const form = useForm({
    schema: writeInRecoveryInput,
    defaults: { recoveryId: recovery.id, kind: kind === 'REOPEN' ? 'MEMBER' : kind, text: '', link: '' },
    draft: draftOf(recovery.id, kind),
    onSend: async (values) => {
      // The hint is shown once (practice 0.29): whoever sends again knows what they say.
      const input = { ...values, acknowledgeWording: excuses !== null };
      const { recoveryId, text } = values;
      const outcome =
        kind === 'REOPEN'
          ? await reopen({ variables: { input: { recoveryId, text } } })
          : await write({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('write.sent', { name }) });
        onDone();
      } else if (outcome.problem && 'words' in outcome.problem) {
        setExcuses(outcome.problem.words as string[]);
        return { ok: false, problem: null };
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t(`write.title.${kind}`, { name })}
      onSubmit={form.submit}
      // What the server says of the order belongs to no field that is seen.
      problem={form.problem ?? form.errorOf('kind')}
      draft={form.draft}
      next={t('write.next', { name })}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(excuses ? 'write.sendAsIs' : `write.send.${kind}`)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(`write.field.${kind}`)}
        limit={RECOVERY_WORD_MAX}
        rows={6}
        autoFocus={focused}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      {kind === 'FIX' && (
        <TextField
          type="url"
          inputMode="url"
          label={t('write.link')}
          hint={t('write.linkHint')}
          optional
          error={form.errorOf('link')}
          {...form.register('link')}
        />
      )}
      {excuses && (
        <ExcuseNotice
          title={t('write.excuses')}
          say={(words) => t('write.excuseWords', { words })}
          words={excuses}
        />
      )}
    </Form>
  );
}

import { noteMemoryInput } from '@rapport/shared/inputs/remembering';
import { MEMORY_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import type { NamedMember } from '../../ui/member/MemberName';
import { useToast } from '../../ui/toast/toasts';
import type { Entry } from './journey';
import { NoteMemoryDocument } from './Memories.generated';
import { t } from './words';
import styles from './Known.module.css';

interface FormProps {
  entry: Entry;
  member: NamedMember;
  onDone: () => void;
}

/** What the team should remember from somebody's own words; they are told and can delete it (practice 0.8). */
export default function NoteForm({ entry, member, onDone }: FormProps) {
  const { name } = member;
  const toast = useToast();
  const [note] = useWrite(NoteMemoryDocument);
  const form = useForm({
    schema: noteMemoryInput,
    defaults: { memberId: member.id, sourceId: entry.memorySource ?? '', text: '' },
    onSend: async (input) => {
      const outcome = await note({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('remembered.noted', { name }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <div className={styles.note}>
      <Form
        label={t('remembered.noteTitle', { name })}
        onSubmit={form.submit}
        problem={form.problem}
        next={t('remembered.next', { name })}
        acts={
          <>
            <Button tone="plain" onClick={onDone}>
              {c('cancel')}
            </Button>
            <Button tone="strong" type="submit" busy={form.busy}>
              {t('remembered.noteSend')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('remembered.noteField')}
          hint={t('remembered.noteLead', { name })}
          limit={MEMORY_MAX}
          rows={3}
          autoFocus
          dir="auto"
          error={form.errorOf('text')}
          {...form.register('text')}
        />
      </Form>
    </div>
  );
}

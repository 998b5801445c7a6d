import { askReadBackInput } from '@rapport/shared/inputs/read-back';
import { READ_BACK_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { AskReadBackDocument } from './ReadBacks.generated';
import { t } from './form-words';
import { t as w } from './words';
import styles from './ReadBacks.module.css';

interface AskProps {
  idea: { id: string; revision: number; author: { name: string } };
  onDone: () => void;
}

/** Where staff say in their own words what an author needs, and ask whether that is right. */
export default function AskForm({ idea, onDone }: AskProps) {
  const toast = useToast();
  const [ask] = useWrite(AskReadBackDocument);
  const { name } = idea.author;
  const form = useForm({
    schema: askReadBackInput,
    defaults: { ideaId: idea.id, revision: idea.revision, words: '' },
    draft: { kind: 'READ_BACK', subject: idea.id },
    onSend: async (values) => {
      // A draft may be older than the text it is about.
      const outcome = await ask({ variables: { input: { ...values, revision: idea.revision } } });
      if (outcome.ok) {
        toast({ text: t('askForm.asked', { name }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={w('menu')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('askForm.next', { name })}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('askForm.send')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t('askForm.lead', { name })}</p>
      <TextArea
        label={t('askForm.label')}
        hint={t('askForm.hint')}
        limit={READ_BACK_MAX}
        rows={5}
        dir="auto"
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}

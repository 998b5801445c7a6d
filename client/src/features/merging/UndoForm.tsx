import { undoMergeInput } from '@rapport/shared/inputs/merge';
import { MERGE_WORDS_MAX } from '@rapport/shared/limits';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { UndoMergeDocument } from './Merging.generated';
import type { Merge } from './merged';
import { t } from './words';
import styles from './Merging.module.css';

/** Lets a merged idea stand by itself again, with why, and leads to it. */
export default function UndoForm({ merge, onDone }: { merge: Merge; onDone: () => void }) {
  const toast = useToast();
  const navigate = useNavigate();
  const [undo] = useWrite(UndoMergeDocument);
  const form = useForm({
    schema: undoMergeInput,
    defaults: { mergeId: merge.id, why: '' },
    onSend: async (input) => {
      const outcome = await undo({ variables: { input } });
      if (outcome.ok) {
        const { source } = outcome.value.merge;
        onDone();
        toast({ text: t('undo.done', { title: source?.title ?? '' }) });
        if (source) await navigate(source.path);
      }
      return outcome;
    },
  });
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('undo.send')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('undo.lead')}</p>
      <TextArea
        label={t('undo.why')}
        hint={t('undo.whyHint')}
        limit={MERGE_WORDS_MAX}
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}

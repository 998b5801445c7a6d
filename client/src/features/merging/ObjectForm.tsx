import { objectToMergeInput } from '@rapport/shared/inputs/merge';
import { MERGE_WORDS_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { ObjectToMergeDocument } from './Merging.generated';
import type { Merge } from './merged';
import { t } from './words';
import styles from './Merging.module.css';

/** The author of a merged idea says, once, why it should stand by itself. */
export default function ObjectForm({ merge, onDone }: { merge: Merge; onDone: () => void }) {
  const toast = useToast();
  const [object] = useWrite(ObjectToMergeDocument);
  const form = useForm({
    schema: objectToMergeInput,
    defaults: { mergeId: merge.id, words: '' },
    onSend: async (input) => {
      const outcome = await object({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('object.done') });
        onDone();
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
            {t('object.send')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('object.lead', { name: merge.mergedBy.name })}</p>
      <TextArea
        label={t('object.words')}
        limit={MERGE_WORDS_MAX}
        error={form.errorOf('words')}
        {...form.register('words')}
      />
    </Form>
  );
}

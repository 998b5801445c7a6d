import { closeTuneInput } from '@rapport/shared/inputs/remembering';
import { TUNE_RESULT_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import type { Tune } from './tune';
import { CloseTuneDocument } from './TuneActs.generated';
import { t } from './words';
import styles from './Tunes.module.css';

/** Ends it, with a word on what came of it if one wants. */
export default function EndForm({ tune, onDone }: { tune: Tune; onDone: () => void }) {
  const toast = useToast();
  const [close] = useWrite(CloseTuneDocument);
  const form = useForm({
    schema: closeTuneInput,
    defaults: { tuneId: tune.id, result: '' },
    onSend: async (input) => {
      const outcome = await close({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('close.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <section className={styles.result} aria-labelledby="end">
      <h2 id="end">{t('close.title')}</h2>
      <p className={styles.quiet}>{t('close.text')}</p>
      <Form
        label={t('close.title')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={
          <>
            <Button tone="plain" onClick={onDone}>
              {c('cancel')}
            </Button>
            <Button tone="strong" type="submit" busy={form.busy}>
              {t('close.send')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('close.result')}
          hint={t('close.resultHint')}
          optional
          autoFocus
          limit={TUNE_RESULT_MAX}
          rows={3}
          dir="auto"
          error={form.errorOf('result')}
          {...form.register('result')}
        />
      </Form>
    </section>
  );
}

import { meTooInput } from '@rapport/shared/inputs/irritant';
import { REPORT_SITUATION_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { MeTooDocument } from './MeToo.generated';
import type { MeTooIrritant } from './me-too-rules';
import { t } from './words';
import styles from './Irritant.module.css';

interface OwnProps {
  irritant: MeTooIrritant;
  /** After it was kept: others read it among the reports. */
  onKept: () => void;
}

/** For those whom it hits too: how it is for them, if they like. */
export default function OwnSituation({ irritant, onKept }: OwnProps) {
  const toast = useToast();
  const [say] = useWrite(MeTooDocument);
  const said = irritant.viewerReport?.situation ?? '';
  const form = useForm({
    schema: meTooInput,
    defaults: { irritantId: irritant.id, situation: said },
    draft: { kind: 'REPORT', subject: irritant.id },
    onSend: async (input) => {
      const outcome = await say({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('too.kept') });
        onKept();
      }
      return outcome;
    },
  });
  const changed = (form.watch('situation') ?? '').trim() !== said;
  return (
    <div className={styles.own}>
      <Form
        label={t('too.own')}
        onSubmit={form.submit}
        problem={form.problem}
        draft={form.draft}
        acts={
          changed && (
            <Button type="submit" small busy={form.busy}>
              {t(said ? 'too.change' : 'too.keep')}
            </Button>
          )
        }
      >
        <TextArea
          label={t('too.own')}
          hint={t('too.ownHint')}
          optional
          rows={2}
          dir="auto"
          limit={REPORT_SITUATION_MAX}
          error={form.errorOf('situation')}
          {...form.register('situation')}
        />
      </Form>
    </div>
  );
}

import { saySideInput } from '@rapport/shared/inputs/difference';
import type { Importance } from '@rapport/shared/vocabulary';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { SaySideDocument } from './Differences.generated';
import { otherName, type FormProps } from './difference';
import { FormActs } from './form-acts';
import { PositionFields } from './PositionFields';
import { t } from './words';

/** Says or rewords one's own side. */
export default function SayForm({ difference, ideaId, onDone }: FormProps) {
  const toast = useToast();
  const [say] = useWrite(SaySideDocument);
  const own = difference.sides.find(({ side }) => side === difference.viewerSide);
  const form = useForm({
    schema: saySideInput,
    defaults: {
      differenceId: difference.id,
      position: own?.position ?? '',
      importance: own?.importance ?? ('' as Importance),
    },
    draft: { kind: 'DIFFERENCE', subject: `${ideaId}:${difference.id}` },
    onSend: async (input) => {
      const outcome = await say({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('side.said', { name: otherName(difference) }) });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('side.label')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={<FormActs onCancel={onDone} busy={form.busy} send={t('side.save')} />}
    >
      <PositionFields
        position={{ ...form.register('position'), error: form.errorOf('position') }}
        importance={{ ...form.register('importance'), error: form.errorOf('importance') }}
      />
    </Form>
  );
}

import { settleAttentionInput } from '@rapport/shared/inputs/indicator';
import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { Dialog } from '../../ui/overlay/Dialog';
import { useToast } from '../../ui/toast/toasts';
import { HandOverForm } from '../hand-overs/HandOverForm';
import { FormActs } from '../promises/FormActs';
import type { Item } from './indicator';
import { HandOverAttentionDocument, SettleAttentionDocument } from './IndicatorActs.generated';
import { t } from './words';

function SettleForm({ itemId, onDone }: { itemId: string; onDone: () => void }) {
  const toast = useToast();
  const [settle] = useWrite(SettleAttentionDocument);
  const form = useForm({
    schema: settleAttentionInput,
    defaults: { itemId, note: '' },
    onSend: async (input) => {
      const outcome = await settle({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('settle.sent') });
        onDone();
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('settle.label')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={<FormActs words={t('settle.send')} busy={form.busy} onCancel={onDone} />}
    >
      <TextArea
        label={t('settle.note')}
        hint={t('settle.noteHint')}
        limit={HAND_OVER_NOTE_MAX}
        rows={4}
        dir="auto"
        error={form.errorOf('note')}
        {...form.register('note')}
      />
    </Form>
  );
}

interface DialogProps {
  act: 'settle' | 'handOver';
  item: Item;
  onDone: () => void;
}

/** The dialog of one act on an item; comes when first opened, with its form. */
export default function ItemDialog({ act, item, onDone }: DialogProps) {
  const [handOver] = useWrite(HandOverAttentionDocument);
  return (
    <Dialog open title={t(`${act}.title`)} onClose={onDone}>
      {act === 'settle' ? (
        <SettleForm itemId={item.id} onDone={onDone} />
      ) : (
        <HandOverForm
          holderId={item.owner.id}
          onSend={(values) => handOver({ variables: { input: { itemId: item.id, ...values } } })}
          onDone={onDone}
          onCancel={onDone}
        />
      )}
    </Dialog>
  );
}

import { setIndicatorLimitInput } from '@rapport/shared/inputs/indicator';
import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { useRevalidator } from 'react-router';
import { useForm } from '../../lib/form';
import type { IndicatorName } from '../../lib/schema.generated';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { Dialog } from '../../ui/overlay/Dialog';
import { useToast } from '../../ui/toast/toasts';
import { FormActs } from '../promises/FormActs';
import type { Look } from './indicator';
import { SetIndicatorLimitDocument } from './IndicatorActs.generated';
import { t } from './words';

interface DialogProps {
  indicator: IndicatorName;
  look: Look;
  onDone: () => void;
}

const DAY_HOURS = 24;
const SHARE_MOST = 100;

/** What is typed: a share out of a hundred, and days, also where hours are counted. */
const SCALE: Partial<Record<Look['unit'], number>> = { SHARE: SHARE_MOST, HOURS: 1 / DAY_HOURS };
const typed = (value: number, scale: number): number => Math.round(value * scale * 100) / 100;

/** The same input, as it is typed here. */
const schemaOf = (unit: Look['unit']) =>
  setIndicatorLimitInput.refine(({ value }) => unit !== 'SHARE' || value <= SHARE_MOST, {
    path: ['value'],
    message: 'OUT_OF_RANGE',
  });

/** Sets from where on a person looks, with the reason. */
export default function LimitDialog({ indicator, look, onDone }: DialogProps) {
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const [set] = useWrite(SetIndicatorLimitDocument);
  const share = look.unit === 'SHARE';
  const scale = SCALE[look.unit] ?? 1;
  const form = useForm({
    schema: schemaOf(look.unit),
    defaults: { indicator, key: look.key, value: typed(look.limit ?? 0, scale), why: '' },
    onSend: async ({ value, ...input }) => {
      const outcome = await set({ variables: { input: { ...input, value: value / scale } } });
      if (outcome.ok) {
        toast({ text: t('limit.sent') });
        onDone();
        void revalidate();
      }
      return outcome;
    },
  });
  return (
    <Dialog open title={t('limit.title')} onClose={onDone}>
      <Form
        label={t('limit.label')}
        onSubmit={form.submit}
        problem={form.problem}
        acts={<FormActs words={t('limit.send')} busy={form.busy} onCancel={onDone} />}
      >
        <TextField
          label={t(share ? 'limit.share' : 'limit.days')}
          hint={t('limit.now', { when: look.when })}
          type="number"
          inputMode="decimal"
          min={0}
          max={share ? SHARE_MOST : undefined}
          step="any"
          error={form.errorOf('value')}
          {...form.register('value', { valueAsNumber: true })}
        />
        <TextArea
          label={t('limit.why')}
          hint={t('limit.whyHint')}
          limit={HAND_OVER_NOTE_MAX}
          rows={3}
          dir="auto"
          error={form.errorOf('why')}
          {...form.register('why')}
        />
      </Form>
    </Dialog>
  );
}

import { tellFeelingInput } from '@rapport/shared/inputs/feeling';
import { FEELING_MAX } from '@rapport/shared/limits';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import type { FeltThing } from './felt';
import { TellFeelingDocument } from './TellFeeling.generated';
import { t } from './words';

/** How something felt, in words alone: there is no scale to choose from. */
export default function TellForm({ thing }: { thing: FeltThing }) {
  const toast = useToast();
  const [tell] = useWrite(TellFeelingDocument);
  const { name } = thing.by;
  const form = useForm({
    schema: tellFeelingInput,
    defaults: { kind: thing.kind, thingId: thing.id, text: '' },
    onSend: async (input) => {
      const outcome = await tell({ variables: { input } });
      if (outcome.ok) toast({ text: t('page.sent', { name }) });
      return outcome;
    },
  });
  return (
    <Form
      label={t('page.title')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('page.send', { name })}
        </Button>
      }
    >
      <TextArea
        label={t('page.text')}
        hint={t('page.textHint', { name })}
        limit={FEELING_MAX}
        rows={5}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}

import { sayItHitMeInput } from '@rapport/shared/inputs/incident';
import { HIT_TEXT_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { draftKey, type DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { SayItHitMeDocument } from './Incidents.generated';
import { t } from './words';

interface FormProps {
  incidentId: string;
  /** Whether it was pressed for, so that one can write at once. */
  focused: boolean;
  onCancel: () => void;
}

/** How it was for somebody, if they like to say so. Only they and the team read it. */
export default function HitForm({ incidentId, focused, onCancel }: FormProps) {
  const toast = useToast();
  const [say] = useWrite(SayItHitMeDocument);
  const place: DraftPlace = { kind: 'INCIDENT', subject: incidentId };
  const form = useForm({
    schema: sayItHitMeInput,
    defaults: { incidentId, text: '' },
    draft: place,
    onSend: async (input) => {
      const outcome = await say({
        variables: { input },
        act: { kind: 'sayItHitMe', variables: { input }, draftKey: draftKey(place) },
      });
      if (outcome.ok) toast({ text: t('hit.sent') });
      return outcome;
    },
  });
  return (
    <Form
      label={t('hit.say')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <Button tone="plain" onClick={onCancel}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('hit.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('hit.text')}
        optional
        limit={HIT_TEXT_MAX}
        rows={3}
        autoFocus={focused}
        dir="auto"
        error={form.errorOf('text')}
        {...form.register('text')}
      />
    </Form>
  );
}

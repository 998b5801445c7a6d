import { editRootCauseInput } from '@rapport/shared/inputs/irritant';
import { useQuery } from '@apollo/client/react';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { CauseFields } from './CauseFields';
import type { PageCause } from './CauseSide';
import { DialogActs, type DialogForm } from './DialogActs';
import { EditRootCauseDocument } from './RootCause.generated';
import { CausesToChooseDocument } from './SteerIrritant.generated';
import { teamOf } from './team-of';
import { t } from './words';

/** Changes the words of a root cause, and who looks after it. */
export function CauseEditForm({ cause, onDone, onCancel }: { cause: PageCause } & DialogForm) {
  const toast = useToast();
  const { data } = useQuery(CausesToChooseDocument);
  const [edit] = useWrite(EditRootCauseDocument);
  const { owner, upstreamOwner } = cause;
  const form = useForm({
    schema: editRootCauseInput,
    defaults: {
      rootCauseId: cause.id,
      title: cause.title,
      explanation: cause.explanation,
      ownerId: owner.id,
      upstreamOwnerId: upstreamOwner?.id ?? null,
    },
    onSend: async (input) => {
      const outcome = await edit({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('cause.saved') });
        onDone();
      }
      return outcome;
    },
  });
  if (!data) return <Skeleton lines={5} />;
  const present = upstreamOwner ? [owner, upstreamOwner] : [owner];
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={<DialogActs words={t('edit.send')} busy={form.busy} onCancel={onCancel} />}
    >
      <CauseFields register={form.register} errorOf={form.errorOf} team={teamOf(data, present)} />
    </Form>
  );
}

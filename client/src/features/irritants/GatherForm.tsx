import { createRootCauseInput } from '@rapport/shared/inputs/irritant';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { Skeleton } from '../../ui/state/Skeleton';
import { ErrorState } from '../../ui/state/States';
import { useToast } from '../../ui/toast/toasts';
import { CauseFields } from './CauseFields';
import { DialogActs, type DialogForm } from './DialogActs';
import {
  CausesToChooseDocument,
  CreateRootCauseDocument,
  GatherIrritantsDocument,
  type CausesToChooseQuery,
} from './SteerIrritant.generated';
import { teamOf } from './team-of';
import { t } from './words';

interface GatherProps extends DialogForm {
  irritantIds: string[];
  /** Where a new root cause would belong. */
  space: { id: string };
}

/** Gathers irritants under a root cause that is known, or under a new one. */
export function GatherForm(props: GatherProps) {
  const { data, error, refetch } = useQuery(CausesToChooseDocument, { fetchPolicy: 'network-only' });
  if (error) {
    return (
      <ErrorState
        title={t('choose.failed')}
        act={<Button onClick={() => void refetch().catch(() => undefined)}>{c('tryAgain')}</Button>}
      />
    );
  }
  return data ? <Fields {...props} known={data} /> : <Skeleton lines={5} />;
}

function Fields({
  irritantIds,
  space,
  known,
  onDone,
  onCancel,
}: GatherProps & { known: CausesToChooseQuery }) {
  const viewer = useViewer();
  const toast = useToast();
  const [gather] = useWrite(GatherIrritantsDocument);
  const [create] = useWrite(CreateRootCauseDocument);
  const causes = known.rootCauses.edges.map(({ node }) => node).filter(({ fixedAt }) => fixedAt === null);
  const [causeId, setCauseId] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = (title: string) => {
    toast({ text: t('gather.done', { title }) });
    onDone();
  };
  const form = useForm({
    schema: createRootCauseInput,
    defaults: {
      spaceId: space.id,
      title: '',
      explanation: '',
      ownerId: viewer?.member.id ?? '',
      upstreamOwnerId: null,
      irritantIds,
    },
    onSend: async (input) => {
      const outcome = await create({ variables: { input } });
      if (outcome.ok) done(outcome.value.rootCause.title);
      return outcome;
    },
  });
  const underKnown = async () => {
    setSending(true);
    const outcome = await gather({ variables: { input: { rootCauseId: causeId, irritantIds } } });
    setSending(false);
    if (outcome.ok) done(outcome.value.rootCause.title);
    else setProblem(outcome.problem?.message ?? null);
  };
  return (
    <Form
      onSubmit={(event) => {
        if (!causeId) return form.submit(event);
        event.preventDefault();
        return underKnown();
      }}
      problem={problem ?? form.problem}
      acts={<DialogActs words={t('gather.send')} busy={form.busy || sending} onCancel={onCancel} />}
    >
      <p>{t('gather.lead', { count: irritantIds.length })}</p>
      <Select
        label={t('gather.which')}
        value={causeId}
        onChange={(event) => {
          setCauseId(event.target.value);
          setProblem(null);
        }}
      >
        <option value="">{t('gather.new')}</option>
        {causes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {!causeId && <CauseFields register={form.register} errorOf={form.errorOf} team={teamOf(known)} />}
    </Form>
  );
}

import { useQuery } from '@apollo/client/react';
import { HAND_OVER_NOTE_MAX } from '@rapport/shared/limits';
import { useState, type FormEvent } from 'react';
import { t as c } from '../../lib/common-words';
import type { Problem } from '../../lib/problems';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { NameDeciderDocument, PeopleToDecideDocument } from './Decide.generated';
import { t } from './words';

/** Staff: names the person of the team who decides on suggestions to an idea. */
export default function NameDeciderForm({ ideaId, onDone }: { ideaId: string; onDone: () => void }) {
  const toast = useToast();
  const { data } = useQuery(PeopleToDecideDocument);
  const [name, busy] = useWrite(NameDeciderDocument);
  const [memberId, setMemberId] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (!data) return <Skeleton lines={3} />;
  const people = [...data.staff.edges, ...data.admins.edges].map(({ node }) => node);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!memberId) return setProblem(t('decider.choose'));
    const outcome = await name({ variables: { ideaId, memberId, note } });
    if (!outcome.ok) return setProblem(whatIsWrong(outcome.problem));
    const chosen = people.find(({ id }) => id === memberId);
    toast({ text: t('decider.named', { name: chosen?.name ?? '' }) });
    onDone();
  };
  return (
    <Form
      label={t('decider.title')}
      onSubmit={submit}
      problem={problem}
      next={t('decider.lead')}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={busy}>
            {t('decider.send')}
          </Button>
        </>
      }
    >
      <Select
        label={t('decider.person')}
        value={memberId}
        onChange={(event) => setMemberId(event.target.value)}
      >
        <option value="">{t('decider.choose')}</option>
        {people.map(({ id, name: called }) => (
          <option key={id} value={id}>
            {called}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('decider.note')}
        hint={t('decider.noteHelp')}
        optional
        limit={HAND_OVER_NOTE_MAX}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Form>
  );
}

/** The words beside the one field in question say more than that some fields need another look. */
function whatIsWrong(problem: Problem | null): string | null {
  return problem?.fields?.[0]?.message ?? problem?.message ?? null;
}

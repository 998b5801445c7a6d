import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { Skeleton } from '../../ui/state/Skeleton';
import { useToast } from '../../ui/toast/toasts';
import { MoveIdeaDocument, SpacesToChooseDocument } from './ChangeIdea.generated';
import type { PageIdea } from './page-idea';
import { t } from './form-words';

/** Staff: moves an idea to the space where it belongs. */
export default function MoveForm({ idea, onDone }: { idea: PageIdea; onDone: () => void }) {
  const toast = useToast();
  const { data } = useQuery(SpacesToChooseDocument);
  const [move, busy] = useWrite(MoveIdeaDocument);
  const [spaceId, setSpaceId] = useState(idea.space.id);
  const [problem, setProblem] = useState<string | null>(null);
  if (!data) return <Skeleton lines={3} />;
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await move({ variables: { input: { ideaId: idea.id, spaceId } } });
    if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    toast({ text: t('move.moved', { space: outcome.value.idea.space.name }) });
    onDone();
  };
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={busy}>
            {t('move.send')}
          </Button>
        </>
      }
    >
      <Select label={t('move.choose')} value={spaceId} onChange={(event) => setSpaceId(event.target.value)}>
        {data.spaces.map((space) => (
          <option key={space.id} value={space.id}>
            {space.name}
          </option>
        ))}
      </Select>
    </Form>
  );
}

import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { Skeleton } from '../../ui/state/Skeleton';
import { SpacesToChooseDocument, TagIdeaDocument } from './ChangeIdea.generated';
import type { PageIdea } from './page-idea';
import { TagChoice } from './TagChoice';
import { t } from './form-words';

/** Staff: chooses the tags of an idea from those of its space. */
export default function TagForm({ idea, onDone }: { idea: PageIdea; onDone: () => void }) {
  const { data } = useQuery(SpacesToChooseDocument);
  const [tag, busy] = useWrite(TagIdeaDocument);
  const [tagIds, setTagIds] = useState(idea.tags.map(({ id }) => id));
  const [problem, setProblem] = useState<string | null>(null);
  if (!data) return <Skeleton lines={3} />;
  const tags = data.spaces.find(({ id }) => id === idea.space.id)?.tags ?? [];
  if (!tags.length) return <p>{t('tag.none')}</p>;
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const outcome = await tag({ variables: { input: { ideaId: idea.id, tagIds } } });
    if (outcome.ok) onDone();
    else setProblem(outcome.problem?.message ?? null);
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
            {t('tag.send')}
          </Button>
        </>
      }
    >
      <TagChoice tags={tags} chosen={tagIds} onChange={setTagIds} />
    </Form>
  );
}

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { StageMark } from '../../ui/text/StageMark';
import { useToast } from '../../ui/toast/toasts';
import type { About } from './CallForm';
import { ChooseOne } from './ChooseOne';
import { DialogActs, type DialogForm } from './DialogActs';
import { IdeasToChooseDocument, LinkIdeaToIrritantDocument } from './SteerIrritant.generated';
import { t } from './words';

/** Says that an idea, found by its words, answers an irritant or a root cause. */
export function LinkIdeaForm({ about, onDone, onCancel }: { about: About } & DialogForm) {
  const client = useApolloClient();
  const toast = useToast();
  const [link, busy] = useWrite(LinkIdeaToIrritantDocument);
  const [ideaId, setIdeaId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const find = useCallback(
    async (words: string) => {
      const { data } = await client.query({
        query: IdeasToChooseDocument,
        variables: { query: words },
        fetchPolicy: 'no-cache',
      });
      return (data?.search.edges ?? []).flatMap(({ node: { idea } }) =>
        idea ? [{ id: idea.id, title: idea.title, facts: <StageMark stage={idea.stage} /> }] : [],
      );
    },
    [client],
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!ideaId) return setProblem(t('choose.needed'));
    const outcome = await link({ variables: { input: { ideaId, ...about } } });
    if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    toast({ text: t('ideas.linked') });
    onDone();
  };
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={<DialogActs words={t('link.send')} busy={busy} onCancel={onCancel} />}
    >
      <ChooseOne label={t('link.find')} find={find} chosen={ideaId} onChoose={setIdeaId} />
    </Form>
  );
}

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useWrite } from '../../lib/write';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { ChooseOne } from './ChooseOne';
import { DialogActs, type DialogForm } from './DialogActs';
import { PeopleHit } from './PeopleHit';
import { IrritantsToChooseDocument, MarkSameDocument } from './SteerIrritant.generated';
import { t } from './words';

/** Marks an irritant as the same as one that is found by its words. */
export function MarkSameForm({ irritant, onDone, onCancel }: { irritant: { id: string } } & DialogForm) {
  const client = useApolloClient();
  const toast = useToast();
  const [mark, busy] = useWrite(MarkSameDocument);
  const [sameAsId, setSameAsId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const find = useCallback(
    async (words: string) => {
      const { data } = await client.query({
        query: IrritantsToChooseDocument,
        variables: { query: words },
        fetchPolicy: 'no-cache',
      });
      const found = data?.search.edges.flatMap(({ node }) => (node.irritant ? [node.irritant] : [])) ?? [];
      return found
        .filter(({ id }) => id !== irritant.id)
        .map((one) => ({ id: one.id, title: one.title, facts: <PeopleHit irritant={one} /> }));
    },
    [client, irritant.id],
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!sameAsId) return setProblem(t('choose.needed'));
    const outcome = await mark({ variables: { input: { irritantId: irritant.id, sameAsId } } });
    if (!outcome.ok) return setProblem(outcome.problem?.message ?? null);
    toast({ text: t('same.done') });
    onDone();
  };
  return (
    <Form
      onSubmit={submit}
      problem={problem}
      acts={<DialogActs words={t('same.send')} busy={busy} onCancel={onCancel} />}
    >
      <p>{t('same.lead')}</p>
      <ChooseOne label={t('same.find')} find={find} chosen={sameAsId} onChoose={setSameAsId} />
    </Form>
  );
}

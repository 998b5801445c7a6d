import { useApolloClient } from '@apollo/client/react';
import { editIrritantInput } from '@rapport/shared/inputs/irritant';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { EditIrritantDocument, IrritantToEditDocument } from './ChangeIrritant.generated';
import { PartsOfIrritant, TitleOfIrritant } from './IrritantFields';
import { PresentWords, type PresentIrritant } from './PresentWords';
import { t } from './words';

/**
 * Changes the words of what one reported; earlier words are kept. When they were changed meanwhile, in another window
 * perhaps, what stands now is shown beside what was typed, which stays.
 */
export default function EditForm({ irritant, number }: { irritant: PresentIrritant; number: number }) {
  const client = useApolloClient();
  const [present, setPresent] = useState<PresentIrritant | null>(null);
  // What one began with; the irritant itself may change while one writes.
  const [base] = useState(irritant);
  const navigate = useNavigate();
  const toast = useToast();
  const [edit] = useWrite(EditIrritantDocument);
  const { id, revision, title, situation, workaround, likes, dislikes, journeyStage } = irritant;
  const form = useForm({
    schema: editIrritantInput,
    defaults: {
      irritantId: id,
      title,
      situation,
      workaround: workaround ?? '',
      likes: likes ?? '',
      dislikes: dislikes ?? '',
      journeyStage: journeyStage ?? '',
      fromRevision: revision,
    },
    draft: { kind: 'IRRITANT', subject: id },
    onSend: async (input) => {
      // A draft may be older than the words that were loaded beside it.
      const fromRevision = present?.revision ?? base.revision;
      const outcome = await edit({ variables: { input: { ...input, fromRevision } } });
      if (outcome.ok) {
        await navigate(outcome.value.irritant.path);
        toast({ text: t('edit.saved') });
        return outcome;
      }
      if (outcome.problem?.code !== 'NOT_POSSIBLE') return outcome;
      const { data } = await client.query({
        query: IrritantToEditDocument,
        variables: { number },
        fetchPolicy: 'no-cache',
      });
      const now = data?.irritant;
      if (now && now.revision !== fromRevision) {
        setPresent(now);
        return { ok: false, problem: { code: 'EDIT_CONFLICT', message: t('edit.conflict') } };
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('edit.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <LinkButton tone="plain" to={irritant.path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('edit.send')}
          </Button>
        </>
      }
    >
      {present && <PresentWords before={base} now={present} />}
      <TitleOfIrritant field={form.register('title')} error={form.errorOf('title')} />
      <PartsOfIrritant register={form.register} errorOf={form.errorOf} space={irritant.space.slug} />
    </Form>
  );
}

import { editIrritantInput } from '@rapport/shared/inputs/irritant';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { EditIrritantDocument, type IrritantToEditQuery } from './ChangeIrritant.generated';
import { PartsOfIrritant, TitleOfIrritant } from './IrritantFields';
import { t } from './words';

type Editable = NonNullable<IrritantToEditQuery['irritant']>;

/** Changes the words of what one reported; earlier words are kept. */
export default function EditForm({ irritant }: { irritant: Editable }) {
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
      const outcome = await edit({ variables: { input: { ...input, fromRevision: revision } } });
      if (outcome.ok) {
        await navigate(outcome.value.irritant.path);
        toast({ text: t('edit.saved') });
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
      <TitleOfIrritant field={form.register('title')} error={form.errorOf('title')} />
      <PartsOfIrritant register={form.register} errorOf={form.errorOf} space={irritant.space.slug} />
    </Form>
  );
}

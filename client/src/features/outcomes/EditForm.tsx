import { editOutcomeInput } from '@rapport/shared/inputs/outcome';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { WordingNotice } from '../staff/WordingNotice';
import { EditOutcomeDocument, type OutcomeToEditQuery } from './ChangeOutcome.generated';
import { t } from './form-words';
import { LinksField } from './LinksField';
import { useWording } from './use-wording';
import { WordsFields } from './WordsFields';

/** Changes the words of an outcome; what it said before stays readable. */
export default function EditForm({ outcome }: { outcome: NonNullable<OutcomeToEditQuery['outcome']> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [edit] = useWrite(EditOutcomeDocument);
  const wording = useWording();
  const { id, revision, path, title, summary, text, shippedOn, links } = outcome;
  const form = useForm({
    schema: editOutcomeInput,
    defaults: {
      outcomeId: id,
      fromRevision: revision,
      title,
      summary,
      text,
      shippedOn,
      links: links.map((link) => ({ title: link.title, url: link.url })),
    },
    draft: { kind: 'OUTCOME', subject: id },
    onSend: async (values) => {
      const input = { ...values, acknowledgeWording: wording.blaming !== null };
      const changed = await edit({ variables: { input } });
      if (changed.ok) {
        await navigate(changed.value.outcome.path);
        toast({ text: t('edit.saved') });
      } else if (wording.isHint(changed.problem)) return { ok: false, problem: null };
      return changed;
    },
  });
  return (
    <Form
      label={t('edit.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={t('edit.next')}
      acts={
        <>
          <LinkButton tone="plain" to={path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(wording.blaming ? 'sendAsIs' : 'edit.send')}
          </Button>
        </>
      }
    >
      <WordsFields register={form.register} errorOf={form.errorOf} />
      <LinksField
        links={form.watch('links') ?? []}
        errorOf={form.errorOf}
        onChange={(next) => form.setValue('links', next, { shouldDirty: true })}
      />
      {wording.blaming && <WordingNotice words={wording.blaming} />}
    </Form>
  );
}

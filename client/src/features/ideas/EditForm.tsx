import { editIdeaInput } from '@rapport/shared/inputs/idea';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { useToast } from '../../ui/toast/toasts';
import { Comparison } from '../suggestions/diff/Comparison';
import { MaterialChoice } from '../suggestions/MaterialChoice';
import { EditIdeaDocument, type IdeaToEditQuery } from './ChangeIdea.generated';
import { t } from './form-words';
import styles from './Compose.module.css';

interface Present {
  currentRevision: number;
  currentTitle: string;
  currentText: string;
}

/** When somebody else saved in between, their version is shown beside one's own text, which stays. */
export default function EditForm({ idea }: { idea: NonNullable<IdeaToEditQuery['idea']> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [edit] = useWrite(EditIdeaDocument);
  const [present, setPresent] = useState<Present | null>(null);
  // What one began with; the idea itself may change while one writes.
  const [base] = useState({ title: idea.title, text: idea.text });
  const form = useForm({
    schema: editIdeaInput,
    defaults: {
      ideaId: idea.id,
      title: idea.title,
      text: idea.text,
      fromRevision: idea.revision,
      material: false,
    },
    draft: { kind: 'IDEA', subject: idea.id },
    onSend: async (input) => {
      const outcome = await edit({
        variables: { input: { ...input, fromRevision: present?.currentRevision ?? idea.revision } },
      });
      if (outcome.ok) {
        await navigate(outcome.value.idea.path);
        toast({ text: t('edit.saved') });
      } else if (outcome.problem && 'currentRevision' in outcome.problem) {
        setPresent(outcome.problem as Present);
        return { ok: false, problem: { code: outcome.problem.code, message: t('edit.conflict') } };
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
          <LinkButton tone="plain" to={idea.path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('edit.send')}
          </Button>
        </>
      }
    >
      {present && (
        <section className={styles.present}>
          <h2>{t('edit.present')}</h2>
          <Comparison before={base} after={{ title: present.currentTitle, text: present.currentText }} />
        </section>
      )}
      <TextField
        label={t('compose.ideaTitle')}
        limit={IDEA_TITLE_MAX}
        error={form.errorOf('title')}
        dir="auto"
        {...form.register('title')}
      />
      <MarkdownEditor
        label={t('compose.text')}
        limit={IDEA_TEXT_MAX}
        rows={10}
        error={form.errorOf('text')}
        {...form.register('text')}
      />
      <MaterialChoice
        before={base}
        after={{ title: form.watch('title'), text: form.watch('text') }}
        {...form.register('material')}
      />
    </Form>
  );
}

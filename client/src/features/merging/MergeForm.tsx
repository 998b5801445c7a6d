import { mergeIdeasInput } from '@rapport/shared/inputs/merge';
import { MERGE_WORDS_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { TextArea } from '../../ui/form/TextField';
import { useToast } from '../../ui/toast/toasts';
import { IdeaChoice } from './IdeaChoice';
import { MergeIdeasDocument } from './Merging.generated';
import { MergePreview } from './MergePreview';
import type { ChosenIdea } from './use-other-ideas';
import { t } from './words';
import styles from './Merging.module.css';

/** Chooses the idea this one becomes part of, shows what comes along, and says why. */
export default function MergeForm({
  idea,
  onDone,
}: {
  idea: { id: string; number: number; title: string };
  onDone: () => void;
}) {
  const toast = useToast();
  const navigate = useNavigate();
  const [merge] = useWrite(MergeIdeasDocument);
  const [chosen, setChosen] = useState<ChosenIdea | null>(null);
  const form = useForm({
    schema: mergeIdeasInput,
    defaults: { sourceId: idea.id, targetId: '', why: '' },
    onSend: async (input) => {
      const outcome = await merge({ variables: { input } });
      const target = outcome.ok && outcome.value.merge.target;
      if (target) {
        onDone();
        toast({ text: t('dialog.done', { title: target.title }) });
        await navigate(`${target.path}?from=${idea.number}`);
      }
      return outcome;
    },
  });
  const whom = form.errorOf('targetId');
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onDone}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('dialog.send')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('dialog.lead')}</p>
      <IdeaChoice
        idea={idea}
        chosen={chosen}
        error={whom && t('dialog.choose')}
        onChoose={(other) => {
          setChosen(other);
          form.setValue('targetId', other.id, { shouldDirty: true, shouldValidate: true });
        }}
      />
      {chosen && <MergePreview sourceId={idea.id} targetId={chosen.id} />}
      <TextArea
        label={t('dialog.why')}
        hint={t('dialog.whyHint')}
        limit={MERGE_WORDS_MAX}
        error={form.errorOf('why')}
        {...form.register('why')}
      />
    </Form>
  );
}

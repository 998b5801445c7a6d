import { linkIdeasInput } from '@rapport/shared/inputs/idea-link';
import { IDEA_LINK_KINDS } from '@rapport/shared/vocabulary';
import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { IdeaChoice } from '../merging/IdeaChoice';
import type { ChosenIdea } from '../merging/use-other-ideas';
import { LinkIdeasDocument } from './ChangeIdeaLinks.generated';
import { t } from './words';

/** Says how an idea belongs with another one. */
export default function LinkForm({
  idea,
  onDone,
}: {
  idea: { id: string; title: string };
  onDone: () => void;
}) {
  const toast = useToast();
  const [link] = useWrite(LinkIdeasDocument);
  const [chosen, setChosen] = useState<ChosenIdea | null>(null);
  const form = useForm({
    schema: linkIdeasInput,
    defaults: { ideaId: idea.id, otherId: '', kind: 'RELATES_TO' as const },
    onSend: async (input) => {
      const outcome = await link({ variables: { input } });
      if (outcome.ok) {
        toast({ text: t('dialog.done') });
        onDone();
      }
      return outcome;
    },
  });
  const other = form.errorOf('otherId');
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      next={t('dialog.lead')}
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
      <Select label={t('dialog.kind')} error={form.errorOf('kind')} {...form.register('kind')}>
        {IDEA_LINK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`dialog.kinds.${kind}`)}
          </option>
        ))}
      </Select>
      <IdeaChoice
        idea={idea}
        chosen={chosen}
        error={other && t('dialog.choose')}
        onChoose={(one) => {
          setChosen(one);
          form.setValue('otherId', one.id, { shouldDirty: true, shouldValidate: true });
        }}
      />
    </Form>
  );
}

import { useNavigate } from 'react-router';
import { useEffect, useState } from 'react';
import type { DraftPlace } from '../../lib/drafts';
import { useForm } from '../../lib/form';
import { useFocusOnWrong } from '../../lib/use-focus-on-wrong';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { SpaceSelect } from '../spaces/SpaceSelect';
import { WordingNotice } from '../staff/WordingNotice';
import { AsItWillStand } from './AsItWillStand';
import { composedOutcome, toSend, type Composed } from './composed-outcome';
import { t } from './form-words';
import { IdeasField } from './IdeasField';
import { IrritantsField } from './IrritantsField';
import { KindField } from './KindField';
import { LinksField } from './LinksField';
import { PeopleField } from './PeopleField';
import { PromisesField } from './PromisesField';
import { PublishOutcomeDocument, type PlacesToTellQuery } from './ChangeOutcome.generated';
import { useConsequences } from './use-consequences';
import { useTiedIdeas, type TiedIdea } from './use-tied-ideas';
import { useWording } from './use-wording';
import { WhatHappens } from './WhatHappens';
import { WordsFields } from './WordsFields';

const place: DraftPlace = { kind: 'OUTCOME', subject: 'new' };

interface PublishProps {
  spaces: PlacesToTellQuery['spaces'];
  /** What the form begins with, as far as the way here says it. */
  start: Composed;
}

/** Tells what was built: the words, the ideas it comes from, what it keeps and puts right, and who had a part in it. */
export default function PublishForm({ spaces, start }: PublishProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const [preview, setPreview] = useState(false);
  const [publish] = useWrite(PublishOutcomeDocument);
  const wording = useWording();
  const form = useForm({
    schema: composedOutcome,
    defaults: start,
    draft: place,
    onSend: async (composed) => {
      const outcome = await publish({ variables: { input: toSend(composed, wording.blaming !== null) } });
      if (outcome.ok) {
        await navigate(outcome.value.outcome.path);
        toast({ text: t('new.sent', { count: outcome.value.people }) });
      } else if (wording.isHint(outcome.problem)) return { ok: false, problem: null };
      return outcome;
    },
  });
  useFocusOnWrong(form.formState.submitCount);
  const { getValues, setValue, draft } = form;
  useEffect(() => {
    // A draft that comes back may be about other ideas; the one somebody comes from belongs to it as well.
    const missing = (start.ideas ?? []).filter(
      ({ ideaId }) => !getValues('ideas')?.some((tied) => tied.ideaId === ideaId),
    );
    if (draft.restoredAt === null || missing.length === 0) return;
    const known = getValues('known');
    setValue('known', { ...known, numbers: { ...known.numbers, ...start.known.numbers } });
    setValue('ideas', [...(getValues('ideas') ?? []), ...missing]);
  }, [draft.restoredAt, getValues, setValue, start]);
  const values = form.watch();
  const read = useTiedIdeas((values.ideas ?? []).map(({ ideaId }) => values.known.numbers[ideaId] ?? 0));
  const ideas = (values.ideas ?? [])
    .map(({ ideaId }) => read.get(values.known.numbers[ideaId] ?? 0))
    .filter((idea): idea is TiedIdea => idea != null);
  const consequences = useConsequences(values);
  const space = spaces.find(({ id }) => id === values.spaceId);
  return (
    <Form
      label={t('new.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      next={<WhatHappens values={values} consequences={consequences} />}
      acts={
        <>
          <Button aria-expanded={preview} onClick={() => setPreview(!preview)}>
            {t(preview ? 'preview.hide' : 'preview.show')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t(wording.blaming ? 'sendAsIs' : 'new.send')}
          </Button>
        </>
      }
    >
      <KindField field={form.register('kind')} kind={values.kind} />
      <SpaceSelect
        label={t('space')}
        choose={t('chooseSpace')}
        spaces={spaces}
        error={form.errorOf('spaceId')}
        {...form.register('spaceId')}
      />
      <IdeasField
        form={form}
        ideas={read}
        space={space?.slug ?? null}
        refusals={consequences?.refusals ?? []}
      />
      <WordsFields register={form.register} errorOf={form.errorOf} />
      <LinksField
        links={values.links ?? []}
        errorOf={form.errorOf}
        onChange={(links) => form.setValue('links', links, { shouldDirty: true })}
      />
      <PromisesField form={form} ideas={ideas} />
      <PeopleField form={form} ideas={ideas} />
      {values.kind === 'RELEASE' && <IrritantsField form={form} ideas={ideas} />}
      {wording.blaming && <WordingNotice words={wording.blaming} />}
      {preview && <AsItWillStand values={values} ideas={ideas} />}
    </Form>
  );
}

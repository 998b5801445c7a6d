import {
  IRRITANT_OPINION_MAX,
  IRRITANT_SITUATION_MAX,
  IRRITANT_TITLE_MAX,
  IRRITANT_WORKAROUND_MAX,
  JOURNEY_STAGE_MAX,
} from '@rapport/shared/limits';
import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { JourneyStagesDocument } from './ChangeIrritant.generated';
import { t } from './words';

interface FieldProps {
  field: UseFormRegisterReturn;
  error: string | undefined;
}

/** What hurts, in one line: the same when one reports it and when one changes it. */
export function TitleOfIrritant({ field, error }: FieldProps) {
  return (
    <TextField
      label={t('new.what')}
      hint={t('new.whatHint')}
      limit={IRRITANT_TITLE_MAX}
      error={error}
      dir="auto"
      autoComplete="off"
      {...field}
    />
  );
}

type Part = 'situation' | 'workaround' | 'likes' | 'dislikes' | 'journeyStage';

interface PartsProps {
  register: (part: Part) => UseFormRegisterReturn;
  errorOf: (part: Part) => string | undefined;
  /** Slug of the space whose known places of the journey are offered; those of all spaces without. */
  space: string | null;
}

/** The situation, the way around it with what is liked and disliked about it, and where in the journey (1.7). */
export function PartsOfIrritant({ register, errorOf, space }: PartsProps) {
  const known = useId();
  const { data } = useQuery(JourneyStagesDocument, { variables: { space } });
  const part = (name: Part, words: 'situation' | 'workaround' | 'likes' | 'dislikes' | 'journey') => ({
    label: t(`new.${words}`),
    hint: t(`new.${words}Hint`),
    error: errorOf(name),
    ...register(name),
  });
  return (
    <>
      <MarkdownEditor {...part('situation', 'situation')} limit={IRRITANT_SITUATION_MAX} rows={6} />
      <MarkdownEditor
        {...part('workaround', 'workaround')}
        limit={IRRITANT_WORKAROUND_MAX}
        rows={4}
        optional
      />
      <TextArea {...part('likes', 'likes')} limit={IRRITANT_OPINION_MAX} rows={2} dir="auto" optional />
      <TextArea {...part('dislikes', 'dislikes')} limit={IRRITANT_OPINION_MAX} rows={2} dir="auto" optional />
      <TextField
        {...part('journeyStage', 'journey')}
        limit={JOURNEY_STAGE_MAX}
        list={known}
        dir="auto"
        autoComplete="off"
        optional
      />
      <datalist id={known}>
        {data?.journeyStages.map((stage) => (
          <option key={stage} value={stage}>
            {stage}
          </option>
        ))}
      </datalist>
    </>
  );
}

import { OUTCOME_SUMMARY_MAX, OUTCOME_TEXT_MAX, OUTCOME_TITLE_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { t } from './form-words';

type Part = 'title' | 'summary' | 'text' | 'shippedOn';

interface WordsProps {
  register: (part: Part) => UseFormRegisterReturn;
  errorOf: (part: Part) => string | undefined;
}

/** What was built, in a line, in a sentence, and in full: the same when one tells it and when one changes it. */
export function WordsFields({ register, errorOf }: WordsProps) {
  return (
    <>
      <TextField
        label={t('titleLabel')}
        hint={t('titleHint')}
        limit={OUTCOME_TITLE_MAX}
        error={errorOf('title')}
        dir="auto"
        autoComplete="off"
        {...register('title')}
      />
      <TextArea
        label={t('summary')}
        hint={t('summaryHint')}
        limit={OUTCOME_SUMMARY_MAX}
        rows={2}
        error={errorOf('summary')}
        dir="auto"
        {...register('summary')}
      />
      <MarkdownEditor
        label={t('text')}
        hint={t('textHint')}
        limit={OUTCOME_TEXT_MAX}
        rows={10}
        error={errorOf('text')}
        {...register('text')}
      />
      <TextField label={t('shippedOn')} type="date" error={errorOf('shippedOn')} {...register('shippedOn')} />
    </>
  );
}

import { CONVERSATION_TEXT_MAX, CONVERSATION_TITLE_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { t } from './words';

interface FieldsProps {
  title: UseFormRegisterReturn;
  text: UseFormRegisterReturn;
  errorOf: (path: 'title' | 'text') => string | undefined;
}

/** Title and text, the same when one starts a conversation and when one changes it. */
export function WordsFields({ title, text, errorOf }: FieldsProps) {
  return (
    <>
      <TextField
        label={t('new.what')}
        hint={t('new.whatHint')}
        limit={CONVERSATION_TITLE_MAX}
        error={errorOf('title')}
        dir="auto"
        autoComplete="off"
        {...title}
      />
      <MarkdownEditor
        label={t('new.text')}
        limit={CONVERSATION_TEXT_MAX}
        rows={8}
        error={errorOf('text')}
        {...text}
      />
    </>
  );
}

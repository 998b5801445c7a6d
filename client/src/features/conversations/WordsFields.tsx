import { CONVERSATION_TEXT_MAX, CONVERSATION_TITLE_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { t } from './words';

interface FieldProps {
  field: UseFormRegisterReturn;
  error: string | undefined;
}

/** What a conversation is about, the same when one starts it and when one changes it. */
export function TitleOfConversation({ field, error }: FieldProps) {
  return (
    <TextField
      label={t('new.what')}
      hint={t('new.whatHint')}
      limit={CONVERSATION_TITLE_MAX}
      error={error}
      dir="auto"
      autoComplete="off"
      {...field}
    />
  );
}

/** How it begins. */
export function TextOfConversation({ field, error }: FieldProps) {
  return (
    <MarkdownEditor label={t('new.text')} limit={CONVERSATION_TEXT_MAX} rows={8} error={error} {...field} />
  );
}

import {
  CONVERSATION_DOUBTS_MAX,
  CONVERSATION_TEXT_MAX,
  CONVERSATION_TITLE_MAX,
} from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useViewer } from '../../lib/shell';
import { isTeam } from '../../ui/member/MemberName';
import { TextArea, TextField } from '../../ui/form/TextField';
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

/** What whoever works aloud is not sure of; asked of the team alone, and never needed. */
export function DoubtsOfConversation({ field, error }: FieldProps) {
  const viewer = useViewer();
  if (!viewer || !isTeam(viewer.member)) return null;
  return (
    <TextArea
      label={t('aloud.field')}
      hint={t('aloud.hint')}
      optional
      limit={CONVERSATION_DOUBTS_MAX}
      rows={3}
      dir="auto"
      error={error}
      {...field}
    />
  );
}

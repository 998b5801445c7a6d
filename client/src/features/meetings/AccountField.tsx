import { MEETING_TEXT_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { t } from './form-words';

/** More of what happened than lines can say, with images. */
export function AccountField({ error, field }: { error: string | undefined; field: UseFormRegisterReturn }) {
  return (
    <MarkdownEditor
      label={t('minutes.account')}
      hint={t('minutes.accountHint')}
      optional
      limit={MEETING_TEXT_MAX}
      rows={4}
      dir="auto"
      error={error}
      {...field}
    />
  );
}

import { ROOT_CAUSE_EXPLANATION_MAX, ROOT_CAUSE_TITLE_MAX } from '@rapport/shared/limits';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { t } from './words';

type Part = 'title' | 'explanation' | 'ownerId' | 'upstreamOwnerId';

interface FieldsProps {
  register: (part: Part, options?: { setValueAs: (value: string) => string | null }) => UseFormRegisterReturn;
  errorOf: (part: Part) => string | undefined;
  team: { id: string; name: string }[];
}

const orNobody = { setValueAs: (value: string | null) => (value === '' ? null : value) };

/** A root cause in words, and who looks after it here and at its source (practices 4.6 to 4.8). */
export function CauseFields({ register, errorOf, team }: FieldsProps) {
  const people = team.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <>
      <TextField
        label={t('gather.name')}
        hint={t('gather.nameHint')}
        limit={ROOT_CAUSE_TITLE_MAX}
        dir="auto"
        autoComplete="off"
        error={errorOf('title')}
        {...register('title')}
      />
      <MarkdownEditor
        label={t('gather.explanation')}
        limit={ROOT_CAUSE_EXPLANATION_MAX}
        rows={4}
        error={errorOf('explanation')}
        {...register('explanation')}
      />
      <Select label={t('gather.owner')} error={errorOf('ownerId')} {...register('ownerId')}>
        {people}
      </Select>
      <Select
        label={t('gather.upstream')}
        optional
        error={errorOf('upstreamOwnerId')}
        {...register('upstreamOwnerId', orNobody)}
      >
        <option value="">{t('gather.nobody')}</option>
        {people}
      </Select>
    </>
  );
}

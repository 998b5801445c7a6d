import { POSITION_MAX } from '@rapport/shared/limits';
import { IMPORTANCES } from '@rapport/shared/vocabulary';
import type { ComponentProps } from 'react';
import { Select } from '../../ui/form/Choice';
import { TextArea } from '../../ui/form/TextField';
import { t } from './words';

interface FieldsProps {
  position: ComponentProps<'textarea'> & { error?: string };
  importance: ComponentProps<'select'> & { error?: string };
}

/** A side's own words, and what it is to them. Nothing is chosen for anybody. */
export function PositionFields({ position, importance }: FieldsProps) {
  return (
    <>
      <TextArea
        label={t('side.label')}
        hint={t('side.hint')}
        limit={POSITION_MAX}
        rows={5}
        dir="auto"
        {...position}
      />
      <Select label={t('side.importance')} {...importance}>
        <option value="">{t('side.choose')}</option>
        {IMPORTANCES.map((value) => (
          <option key={value} value={value}>
            {t(`importance.${value}`)}
          </option>
        ))}
      </Select>
    </>
  );
}

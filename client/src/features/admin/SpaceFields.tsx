import { useQuery } from '@apollo/client/react';
import type { createSpaceInput } from '@rapport/shared/inputs/space';
import { CADENCE_DAYS_MAX, SPACE_DESCRIPTION_MAX, SPACE_NAME_MAX } from '@rapport/shared/limits';
import { SPACE_VISIBILITIES } from '@rapport/shared/vocabulary';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { input } from 'zod';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { TeamToChooseDocument } from './Spaces.generated';
import { LanguageField } from './LanguageField';
import { t } from './words';
import styles from './Admin.module.css';

type Named = 'name' | 'description' | 'visibility' | 'language' | 'cadenceDays' | 'defaultOwnerId';

interface FieldsProps {
  /** Each field with its place in the form that holds it. */
  fields: Record<Named & keyof input<typeof createSpaceInput>, UseFormRegisterReturn>;
  errorOf: (field: Named) => string | undefined;
  /** Who answers now, while the team is being asked for. */
  owner?: { id: string; name: string; title: string | null } | null;
  /** The language as it is, which may be one that is not offered. */
  language?: string | null;
}

/** What a new space and a present one have in common. */
export function SpaceFields({ fields, errorOf, owner, language }: FieldsProps) {
  const { data } = useQuery(TeamToChooseDocument);
  const team = data ? [...data.staff.edges, ...data.admins.edges].map(({ node }) => node) : [];
  // Who answers now stays the first choice: an option that moves would lose being chosen.
  const choices = owner ? [owner, ...team.filter(({ id }) => id !== owner.id)] : team;
  return (
    <div className={styles.group}>
      <TextField
        label={t('space.name')}
        limit={SPACE_NAME_MAX}
        dir="auto"
        autoComplete="off"
        error={errorOf('name')}
        {...fields.name}
      />
      <TextField
        label={t('space.description')}
        limit={SPACE_DESCRIPTION_MAX}
        dir="auto"
        error={errorOf('description')}
        {...fields.description}
      />
      <Select
        label={t('space.visibility')}
        hint={t('space.visibilityHint')}
        error={errorOf('visibility')}
        {...fields.visibility}
      >
        {SPACE_VISIBILITIES.map((one) => (
          <option key={one} value={one}>
            {t(`space.visible.${one}`)}
          </option>
        ))}
      </Select>
      <LanguageField field={fields.language} present={language} error={errorOf('language')} />
      <TextField
        type="number"
        inputMode="numeric"
        min={1}
        max={CADENCE_DAYS_MAX}
        label={t('space.cadenceDays')}
        hint={t('space.cadenceHint')}
        error={errorOf('cadenceDays')}
        {...fields.cadenceDays}
      />
      <Select label={t('space.owner')} error={errorOf('defaultOwnerId')} {...fields.defaultOwnerId}>
        <option value="">{t('space.nobody')}</option>
        {choices.map(({ id, name, title }) => (
          <option key={id} value={id}>
            {title ? `${name}, ${title}` : name}
          </option>
        ))}
      </Select>
    </div>
  );
}

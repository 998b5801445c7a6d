import { useEffect, useState } from 'react';
import { Select } from '../../ui/form/Choice';
import type { SettingsForm } from './settings-form';
import { t } from './words';
import styles from './Admin.module.css';

const languages = ['en', 'en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'] as const;

/** Time zones by continent. The browser knows them all; the server's page holds only the present one. */
function useTimeZones(present: string): [string, string[]][] {
  const [zones, setZones] = useState([present]);
  useEffect(() => {
    setZones([...new Set([present, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted());
  }, [present]);
  const groups = new Map<string, string[]>();
  for (const zone of zones) {
    const area = zone.includes('/') ? (zone.split('/')[0] ?? '') : '';
    groups.set(area, [...(groups.get(area) ?? []), zone]);
  }
  return [...groups];
}

/** Language, region and time zone. */
export function PlaceFields({ form }: { form: SettingsForm }) {
  const { language, timeZone } = form.formState.defaultValues ?? {};
  const zones = useTimeZones(timeZone ?? 'UTC');
  const known = languages.some((one) => one === language);
  return (
    <fieldset className={styles.group}>
      <legend>{t('community.place')}</legend>
      <Select
        label={t('community.language')}
        hint={t('community.languageHint')}
        error={form.errorOf('language')}
        {...form.register('language')}
      >
        {!known && <option value={language}>{language}</option>}
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`community.languages.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('community.timeZone')}
        hint={t('community.timeZoneHint')}
        error={form.errorOf('timeZone')}
        {...form.register('timeZone')}
      >
        {zones.map(([area, names]) => (
          <optgroup key={area} label={area || 'UTC'}>
            {names.map((name) => (
              <option key={name} value={name}>
                {name.slice(area ? area.length + 1 : 0).replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </fieldset>
  );
}

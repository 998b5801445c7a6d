import { useMemo } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useCommunity } from '../../lib/shell';
import { Select } from '../../ui/form/Choice';
import { t } from './words';

// prettier-ignore
const offered = [
  'ar', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'he', 'hi', 'hr', 'hu',
  'hy', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'nb', 'ne', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sr', 'sv', 'ta', 'th',
  'tr', 'uk', 'vi', 'yi', 'zh',
];

interface LanguageProps {
  field: UseFormRegisterReturn;
  /** The language as it is; set by a program, it may be one that is not offered. */
  present: string | null | undefined;
  error: string | undefined;
}

/** The language of a space, by which search knows its words; the community's unless chosen. */
export function LanguageField({ field, present, error }: LanguageProps) {
  const { language } = useCommunity();
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return [...new Set(present ? [present, ...offered] : offered)]
      .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language));
  }, [language, present]);
  return (
    <Select label={t('space.language')} hint={t('space.languageHint')} error={error} {...field}>
      <option value="">{t('space.languageOfCommunity')}</option>
      {choices.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </Select>
  );
}

import type { UseFormRegisterReturn } from 'react-hook-form';
import { useCommunity } from '../../lib/shell';
import { Select } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import { FormPart } from '../../ui/form/Parts';
import { t } from './form-words';
import { useViewerZone } from './use-viewer-zone';
import { useWhenWords } from './use-when-words';
import { instantsOf, type WhenValues } from './when-input';
import { sameClock, zoneName } from './zones';
import styles from './Forms.module.css';

type Part = keyof WhenValues;

interface WhenProps {
  legend: string;
  register: (part: Part) => UseFormRegisterReturn;
  errorOf: (part: Part) => string | undefined;
  values: WhenValues;
  /** Whether it may go over days: then it has a last one. */
  manyDays: boolean;
}

/** Day and times on the clock of one zone, and what one's own clock shows then when that is another. */
export function WhenFields({ legend, register, errorOf, values, manyDays }: WhenProps) {
  const { language, timeZone } = useCommunity();
  const own = useViewerZone();
  const { startsAt, endsAt } = instantsOf(values);
  const whenWords = useWhenWords();
  const zones = [...new Set([timeZone, own, values.timeZone])].filter(Boolean);
  const at = startsAt ? Date.parse(startsAt) : null;
  return (
    <FormPart legend={legend}>
      <div className={styles.when}>
        <TextField type="date" label={t('field.day')} error={errorOf('day')} {...register('day')} />
        <TextField type="time" label={t('field.from')} error={errorOf('from')} {...register('from')} />
        {(manyDays || values.untilDay) && (
          <TextField
            type="date"
            label={t('field.untilDay')}
            error={errorOf('untilDay')}
            {...register('untilDay')}
          />
        )}
        <TextField type="time" label={t('field.until')} error={errorOf('until')} {...register('until')} />
      </div>
      <Select
        label={t('field.zone')}
        hint={t('field.zoneHint')}
        error={errorOf('timeZone')}
        {...register('timeZone')}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {at === null ? zone.replaceAll('_', ' ') : zoneName(zone, at, language)}
          </option>
        ))}
      </Select>
      {startsAt && endsAt && !sameClock(own, values.timeZone, Date.parse(startsAt)) && (
        <p className={styles.quiet}>{t('field.shownAs', { when: whenWords({ startsAt, endsAt }, own) })}</p>
      )}
    </FormPart>
  );
}

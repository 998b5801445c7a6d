import { useEffect, useRef, useState } from 'react';
import { useCommunity } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import type { ChoiceProps } from './mail-choices';
import { t } from './mail-words';
import styles from './Choice.module.css';

/** Where the hours of mail are counted; the device's own is offered when it is another one. */
export function TimeZoneChoice({ choices: { timeZone }, save }: ChoiceProps) {
  const community = useCommunity().timeZone;
  // Servers and browsers know different zones, so the list comes once the page lives.
  const [known, setKnown] = useState<{ zones: string[]; here: string | null }>({ zones: [], here: null });
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setKnown({ zones: Intl.supportedValuesOf('timeZone'), here });
  }, []);
  const select = useRef<HTMLSelectElement>(null);
  const use = async (zone: string) => {
    // The button goes when its zone is chosen.
    if (!(await save({ timeZone: zone }))) select.current?.focus();
  };
  const zones = new Set([...(timeZone ? [timeZone] : []), ...known.zones]);
  const { here } = known;
  return (
    <fieldset className={styles.group} id="timeZone">
      <legend>{t('zone.legend')}</legend>
      <Select
        ref={select}
        label={t('zone.label')}
        labelHidden
        value={timeZone ?? ''}
        onChange={(event) => void save({ timeZone: event.target.value || null })}
      >
        <option value="">{t('zone.community', { zone: community })}</option>
        {[...zones].map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
      {here && here !== (timeZone ?? community) && (
        <p className={styles.suggestion}>
          {t('zone.here', { zone: here })}{' '}
          <Button small onClick={() => void use(here)}>
            {t('zone.use', { zone: here })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

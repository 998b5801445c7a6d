import { MAIL_PACES } from '@rapport/shared/vocabulary';
import { hourOfDay, weekday } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Radio, Select } from '../../ui/form/Choice';
import type { ChoiceProps } from './mail-choices';
import { t } from './mail-words';
import styles from './Choice.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = [1, 2, 3, 4, 5, 6, 7];

/** How often mail comes, and when, if it is gathered. */
export function PaceChoice({ choices, save }: ChoiceProps) {
  const { language } = useCommunity();
  const { mailPace } = choices;
  return (
    <fieldset className={styles.group} id="mailPace">
      <legend>{t('pace.legend')}</legend>
      {MAIL_PACES.map((pace) => (
        <Radio
          key={pace}
          name="mailPace"
          checked={mailPace === pace}
          onChange={() => void save({ mailPace: pace })}
        >
          {t(`pace.${pace}`)}
        </Radio>
      ))}
      {(mailPace === 'DAILY' || mailPace === 'WEEKLY') && (
        <div className={styles.row}>
          {mailPace === 'WEEKLY' && (
            <Select
              label={t('pace.day')}
              value={choices.digestDay}
              onChange={(event) => void save({ digestDay: Number(event.target.value) })}
            >
              {days.map((day) => (
                <option key={day} value={day}>
                  {weekday(day, language)}
                </option>
              ))}
            </Select>
          )}
          <Select
            label={t('pace.hour')}
            value={choices.digestHour}
            onChange={(event) => void save({ digestHour: Number(event.target.value) })}
          >
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {hourOfDay(hour, language)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <p className={styles.quiet}>{t('pace.hint')}</p>
    </fieldset>
  );
}

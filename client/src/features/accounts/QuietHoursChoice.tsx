import { useRef, useState, type FormEvent } from 'react';
import { sentenceOf } from '../../lib/field-sentences';
import { Button } from '../../ui/button/Button';
import { TextField } from '../../ui/form/TextField';
import type { ChoiceProps } from './mail-choices';
import { t } from './mail-words';
import styles from './Choice.module.css';

type Side = 'from' | 'until';

/** Hours in which no mail about what happened comes. What is wrong with them stands beside the field. */
export function QuietHoursChoice({ choices: { quietHours }, save }: ChoiceProps) {
  const [hours, setHours] = useState({ from: quietHours?.from ?? '', until: quietHours?.until ?? '' });
  const [wrong, setWrong] = useState<Partial<Record<Side, string>>>({});

  const inputs = useRef<Partial<Record<Side, HTMLInputElement | null>>>({});

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await save({ quietHours: hours });
    const codes = new Map(problem?.fields?.map(({ path, code }) => [path, code]));
    const until = codes.get('quietHours.until');
    const found = {
      from: sentenceOf(codes.get('quietHours.from')),
      until: until === 'INVALID' && hours.from === hours.until ? t('quiet.same') : sentenceOf(until),
    };
    setWrong(found);
    const at = found.from ? 'from' : found.until ? 'until' : null;
    if (at) inputs.current[at]?.focus();
  };
  const end = async () => {
    if (await save({ quietHours: null })) return;
    setHours({ from: '', until: '' });
    setWrong({});
    // The button goes with the hours it ended.
    inputs.current.from?.focus();
  };
  const field = (side: Side) => (
    <TextField
      ref={(node) => {
        inputs.current[side] = node;
      }}
      label={t(`quiet.${side}`)}
      type="time"
      value={hours[side]}
      error={wrong[side]}
      onChange={(event) => setHours({ ...hours, [side]: event.target.value })}
    />
  );
  return (
    <form className={styles.group} id="quietHours" noValidate onSubmit={(event) => void keep(event)}>
      <fieldset className={styles.group}>
        <legend>{t('quiet.legend')}</legend>
        <p className={styles.quiet}>{t('quiet.text')}</p>
        <div className={styles.row}>
          {field('from')}
          {field('until')}
        </div>
        <div className={styles.row}>
          <Button small type="submit">
            {t('quiet.save')}
          </Button>
          {quietHours && (
            <Button small onClick={() => void end()}>
              {t('quiet.none')}
            </Button>
          )}
        </div>
      </fieldset>
    </form>
  );
}

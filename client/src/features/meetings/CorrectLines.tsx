import { MEETING_LINE_MAX } from '@rapport/shared/limits';
import type { MinuteKind } from '@rapport/shared/meeting';
import { Link } from 'react-router';
import type { useForm } from '../../lib/form';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { FormPart, RemoveButton } from '../../ui/form/Parts';
import { TextArea } from '../../ui/form/TextField';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import type { Correction } from './correction-input';
import type { MeetingToCorrect } from './CorrectForm';
import { t } from './form-words';
import { Meanwhile } from './Meanwhile';
import styles from './Forms.module.css';

export type CorrectionForm = Pick<
  ReturnType<typeof useForm<Correction, unknown>>,
  'register' | 'errorOf' | 'watch' | 'setValue'
>;

interface LinesProps {
  form: CorrectionForm;
  kind: MinuteKind;
  meeting: MeetingToCorrect;
}

/** The lines of one part: put in other words, taken back, or added. What became a promise keeps its words. */
export function CorrectLines({ form, kind, meeting }: LinesProps) {
  const [lines, added] = [form.watch('lines'), form.watch('added')];
  const focus = useFocusAfter();
  const promises = new Map(meeting.lines.map(({ id, promise }) => [id, promise]));
  const own = lines.flatMap((line, index) => (line.kind === kind ? [{ line, index }] : []));
  const fresh = added.flatMap((line, index) => (line.kind === kind ? [{ line, index }] : []));
  return (
    <FormPart legend={t(`minutes.${kind}`)} ref={focus.box}>
      {own.map(({ line, index }, place) => {
        const promise = promises.get(line.lineId);
        const label = t('minutes.line', { part: t(`minutes.${kind}`), number: place + 1 });
        return promise ? (
          <div key={line.lineId} className={styles.stands}>
            <p dir="auto">{line.was}</p>
            <p>
              <Link to={promise.path} aria-label={`${t('correct.promised')}: ${line.was}`}>
                {t('correct.promised')}
              </Link>
            </p>
          </div>
        ) : (
          <div key={line.lineId} className={styles.corrected} data-line="">
            <TextArea
              label={label}
              labelHidden
              limit={MEETING_LINE_MAX}
              rows={2}
              dir="auto"
              disabled={line.takeBack}
              error={form.errorOf(`lines.${index}.text`) ?? form.errorOf(`lines.${index}.takeBack`)}
              {...form.register(`lines.${index}.text`)}
            />
            <Meanwhile words={line.meanwhile} />
            <Checkbox
              {...form.register(`lines.${index}.takeBack`)}
              aria-label={`${t('correct.takeBack')}: ${line.was.slice(0, 60)}`}
            >
              {t('correct.takeBack')}
            </Checkbox>
          </div>
        );
      })}
      {fresh.map(({ line, index }) => (
        <div key={`new ${index}`} className={styles.line} data-line="">
          <TextArea
            label={t(`minutes.add.${kind}`)}
            labelHidden
            limit={MEETING_LINE_MAX}
            rows={2}
            dir="auto"
            error={form.errorOf(`added.${index}.text`)}
            {...form.register(`added.${index}.text`)}
          />
          <RemoveButton
            label={`${t('minutes.remove')}: ${line.text?.slice(0, 60) ?? ''}`}
            onPress={() => {
              focus.toAdd();
              form.setValue(
                'added',
                added.filter((_, at) => at !== index),
                { shouldDirty: true },
              );
            }}
          />
        </div>
      ))}
      <p data-add="">
        <Button
          small
          onClick={() => {
            focus.toNewLine();
            form.setValue('added', [...added, { kind, text: '' }], { shouldDirty: true });
          }}
        >
          {t(`minutes.add.${kind}`)}
        </Button>
      </p>
    </FormPart>
  );
}

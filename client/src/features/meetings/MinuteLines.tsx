import { MEETING_LINE_MAX } from '@rapport/shared/limits';
import type { MinuteKind } from '@rapport/shared/meeting';
import { Button } from '../../ui/button/Button';
import { TextArea } from '../../ui/form/TextField';
import { useFocusAfter } from '../../ui/form/use-focus-after';
import { FormPart, RemoveButton } from '../../ui/form/Parts';
import { t } from './form-words';
import { LineCredit } from './LineCredit';
import { LinePromise } from './LinePromise';
import { emptyLine } from './minutes-input';
import type { LinesForm, Person } from './lines-form';
import styles from './Forms.module.css';

interface LinesProps {
  form: LinesForm;
  kind: MinuteKind;
  hostId: string;
  /** Who can answer for a promise. */
  team: readonly Person[];
  /** Who can be credited; nobody where the meeting is about no idea. */
  people: readonly Person[];
}

/** One of the three parts of minutes, as a list of lines to fill in. */
export function MinuteLines({ form, kind, hostId, team, people }: LinesProps) {
  const lines = form.lines();
  const focus = useFocusAfter();
  const own = lines.flatMap((line, index) => (line.kind === kind ? [{ line, index }] : []));
  return (
    <FormPart legend={t(`minutes.${kind}`)} hint={t(`minutes.${kind}Hint`)} ref={focus.box}>
      {own.map(({ line, index }, place) => (
        // Lines have no names of their own, and none changes places.
        <div key={index} className={styles.line} data-line="">
          <TextArea
            label={t('minutes.line', { part: t(`minutes.${kind}`), number: place + 1 })}
            labelHidden
            limit={MEETING_LINE_MAX}
            rows={2}
            dir="auto"
            error={form.errorOf(`lines.${index}.text`)}
            {...form.register(`lines.${index}.text`)}
          />
          <RemoveButton
            label={`${t('minutes.remove')}: ${line.text?.slice(0, 60) || place + 1}`}
            onPress={() => {
              focus.toAdd();
              form.setLines(lines.filter((_, at) => at !== index));
            }}
          />
          {kind === 'WILL_DO' && <LinePromise form={form} index={index} line={line} team={team} />}
          {kind === 'HEARD' && people.length > 0 && (
            <LineCredit form={form} index={index} line={line} people={people} />
          )}
        </div>
      ))}
      <p data-add="">
        <Button
          small
          onClick={() => {
            focus.toNewLine();
            form.setLines([...lines, emptyLine(kind, hostId)]);
          }}
        >
          {t(`minutes.add.${kind}`)}
        </Button>
      </p>
    </FormPart>
  );
}

import { MEETING_LINE_MAX } from '@rapport/shared/limits';
import { FormPart } from '../../ui/form/Parts';
import { TextArea } from '../../ui/form/TextField';
import type { CorrectionForm } from './CorrectLines';
import { t } from './form-words';
import { Meanwhile } from './Meanwhile';
import styles from './Forms.module.css';

interface AnswersProps {
  form: CorrectionForm;
  questions: readonly { id: string; text: string }[];
}

/** What was answered, in other words; what stayed open can be answered still. */
export function CorrectAnswers({ form, questions }: AnswersProps) {
  const answers = form.watch('answers');
  if (answers.length === 0) return null;
  const textOf = new Map(questions.map(({ id, text }) => [id, text]));
  return (
    <FormPart legend={t('minutes.questions')} hint={t('correct.answers')}>
      {answers.map(({ questionId, meanwhile }, index) => (
        <div key={questionId} className={styles.corrected}>
          <TextArea
            label={textOf.get(questionId) ?? ''}
            optional
            limit={MEETING_LINE_MAX}
            rows={2}
            dir="auto"
            error={form.errorOf(`answers.${index}.text`)}
            {...form.register(`answers.${index}.text`)}
          />
          <Meanwhile words={meanwhile} />
        </div>
      ))}
    </FormPart>
  );
}

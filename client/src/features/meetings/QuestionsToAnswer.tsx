import { Button } from '../../ui/button/Button';
import { useState } from 'react';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useReturnFocus } from '../admin/use-return-focus';
import { AskedThereForm } from './AskedThereForm';
import type { MinutesPageQuery } from './Minutes.generated';
import { QuestionToAnswer } from './QuestionToAnswer';
import { t } from './form-words';
import styles from './Forms.module.css';

/** What people asked, each with room for the answer; what was asked at the meeting itself is written down too. */
export default function QuestionsToAnswer({
  meeting,
}: {
  meeting: NonNullable<MinutesPageQuery['meeting']>;
}) {
  const { id, questions } = meeting;
  const [adding, setAdding] = useState(false);
  const [button, onClosing] = useReturnFocus();
  const close = () => {
    onClosing();
    setAdding(false);
  };
  return (
    <section aria-labelledby="questions" className={styles.questions}>
      <SectionTitle id="questions">{t('minutes.questions')}</SectionTitle>
      <p className={styles.quiet}>
        {t(questions.length > 0 ? 'minutes.questionsLead' : 'minutes.noQuestions')}
      </p>
      <ul>
        {questions.map((question) => (
          <QuestionToAnswer key={question.id} question={question} />
        ))}
      </ul>
      {adding ? (
        <AskedThereForm meetingId={id} onDone={close} />
      ) : (
        <p>
          <Button ref={button} small onClick={() => setAdding(true)}>
            {t('minutes.addQuestion')}
          </Button>
        </p>
      )}
    </section>
  );
}

import { useViewer } from '../../lib/shell';
import { QuestionAct } from './QuestionAct';
import { QuestionItem } from './QuestionItem';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** What people raised before a meeting or at it, and what was answered (practice 0.23). */
export function Questions({ meeting }: { meeting: WholeMeeting }) {
  const viewer = useViewer();
  const { questions, questionsRaised, questionsAnswered, state, viewerCan, closedAt } = meeting;
  const open = state === 'ANNOUNCED' && (!viewer || viewerCan.includes('ASK'));
  if (questions.length === 0 && !open) return null;
  return (
    <section className={styles.part} aria-labelledby="questions">
      <h2 id="questions">{t(closedAt ? 'questions.titleAfter' : 'questions.title')}</h2>
      {open && <p className={styles.quiet}>{t('questions.lead')}</p>}
      {questions.length === 0 ? (
        <p className={styles.quiet}>{t('questions.none')}</p>
      ) : (
        closedAt && (
          <p className={styles.quiet}>
            {t('questions.count', { answered: questionsAnswered, raised: questionsRaised })}
          </p>
        )
      )}
      <ul className={styles.questions}>
        {questions.map((question) => (
          <QuestionItem
            key={question.id}
            question={question}
            closed={closedAt !== null}
            corrections={meeting.corrections.filter(({ questionId }) => questionId === question.id)}
          />
        ))}
      </ul>
      {open && <QuestionAct meetingId={meeting.id} />}
    </section>
  );
}

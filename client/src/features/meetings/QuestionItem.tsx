import { fill } from '../../lib/words';
import { ByLine, MemberName } from '../../ui/member/MemberName';
import { Corrections } from './Corrections';
import type { Question, WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

interface ItemProps {
  question: Question;
  closed: boolean;
  corrections: WholeMeeting['corrections'];
}

/** A question that was raised; who raised it stands there only where they want it. */
export function QuestionItem({ question, closed, corrections }: ItemProps) {
  const { id, text, askedBy, viewerAsked, answer, answeredBy } = question;
  return (
    <li id={`question-${id}`}>
      <blockquote dir="auto">{text}</blockquote>
      {(askedBy || viewerAsked) && (
        <p className={styles.quiet}>
          {askedBy ? fill(t('questions.by'), { name: <MemberName member={askedBy} /> }) : t('questions.you')}
        </p>
      )}
      {answer && (
        <>
          {answeredBy && <ByLine member={answeredBy} title />}
          <p className={styles.answer} dir="auto">
            {answer}
          </p>
          <Corrections all={corrections} />
        </>
      )}
      {closed && !answer && <p className={styles.quiet}>{t('questions.open')}</p>}
    </li>
  );
}

import { Prose } from '../../ui/text/Prose';
import type { WholeMeeting } from './meeting';
import { Safe } from './Safe';
import { t } from './words';
import styles from './Meeting.module.css';

/** What a test wants to find out, what happens there, and what people can rely on. */
export function MeetingWords({ meeting }: { meeting: WholeMeeting }) {
  const { question, textHtml, closedAt } = meeting;
  return (
    <>
      {question && !closedAt && (
        <section className={styles.part} aria-labelledby="question">
          <h2 id="question">{t('page.question')}</h2>
          <p className={styles.question} dir="auto">
            {question}
          </p>
        </section>
      )}
      {textHtml && (
        <section className={styles.part} aria-labelledby="what">
          <h2 id="what">{t(closedAt ? 'page.whatWas' : 'page.what')}</h2>
          <Prose html={textHtml} />
        </section>
      )}
      <Safe meeting={meeting} />
    </>
  );
}

import { MINUTE_KINDS } from '@rapport/shared/meeting';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { MinuteCredits } from './MinuteCredits';
import { MinuteLine } from './MinuteLine';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** The minutes in their three parts: what was heard, what will be done, what will not. Nothing before there are any. */
export function MinutesPart({ meeting }: { meeting: WholeMeeting }) {
  const { lines, closedAt, closedBy, host, learned, question } = meeting;
  if (!closedAt) return null;
  return (
    <section className={styles.part} aria-labelledby="minutes">
      <h2 id="minutes">{t('minutes.title')}</h2>
      <ByLine member={closedBy ?? host} title>
        {', '}
        <RelativeTime at={closedAt} />
      </ByLine>
      {learned && (
        <>
          <h3>{t('page.learned')}</h3>
          {question && <p className={styles.question}>{question}</p>}
          <p className={styles.said} dir="auto">
            {learned}
          </p>
        </>
      )}
      {MINUTE_KINDS.map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        return (
          <section key={kind} aria-labelledby={`minutes-${kind}`}>
            <h3 id={`minutes-${kind}`}>{t(`minutes.${kind}`)}</h3>
            {own.length === 0 && <p className={styles.quiet}>{t('minutes.none')}</p>}
            <ul className={styles.lines}>
              {own.map((line) => (
                <MinuteLine key={line.id} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
      <MinuteCredits credits={meeting.credits} />
    </section>
  );
}

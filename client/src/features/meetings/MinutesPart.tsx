import { MINUTE_KINDS } from '@rapport/shared/meeting';
import { LinkButton } from '../../ui/button/Button';
import { ByLine } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { MinuteCredits } from './MinuteCredits';
import { Corrections } from './Corrections';
import { MinuteLine } from './MinuteLine';
import type { WholeMeeting } from './meeting';
import { t } from './words';
import styles from './Meeting.module.css';

/** The minutes in their three parts: what was heard, what will be done, what will not. Nothing before there are any. */
export function MinutesPart({ meeting }: { meeting: WholeMeeting }) {
  const { lines, closedAt, closedBy, host, learned, question, accountHtml, corrections, path } = meeting;
  const ofPart = (wanted: 'LEARNED' | 'ACCOUNT') => corrections.filter(({ part }) => part === wanted);
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
          <Corrections all={ofPart('LEARNED')} />
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
                <MinuteLine
                  key={line.id}
                  line={line}
                  corrections={corrections.filter(({ lineId }) => lineId === line.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {accountHtml && (
        <section aria-labelledby="account">
          <h3 id="account">{t('minutes.account')}</h3>
          <Prose html={accountHtml} />
          <Corrections all={ofPart('ACCOUNT')} />
        </section>
      )}
      <MinuteCredits credits={meeting.credits} />
      {meeting.viewerCan.includes('CORRECT_MINUTES') && (
        <p className={styles.acts} data-screen>
          <LinkButton to={`${path}/minutes/correct`}>{t('minutes.correct')}</LinkButton>
        </p>
      )}
    </section>
  );
}

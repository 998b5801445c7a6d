import { ByLine } from '../../ui/member/MemberName';
import { fill } from '../../lib/words';
import type { WholeMeeting } from './meeting';
import { MeetingWhen } from './MeetingWhen';
import { Place } from './Place';
import { t } from './words';
import styles from './Meeting.module.css';

/** What kind of meeting it is, its title and purpose, with whom and when; first of all whether it takes place. */
export function MeetingHead({ meeting }: { meeting: WholeMeeting }) {
  const { kind, title, purpose, host, leader, state, place, calledOffWhy, changedWhy } = meeting;
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{t(`kind.${kind}`)}</p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      {state === 'CALLED_OFF' && (
        <div className={styles.notice}>
          <p>
            <b>{t('page.calledOff')}</b>
          </p>
          <p dir="auto">{calledOffWhy}</p>
        </div>
      )}
      {state === 'OVER' && (
        <div className={styles.notice}>
          <p>{t('page.over', { name: host.name })}</p>
        </div>
      )}
      <p className={styles.purpose} dir="auto">
        {purpose}
      </p>
      <p>
        <ByLine member={host} title>
          {leader && <>, {t('page.leads')}</>}
        </ByLine>
      </p>
      <MeetingWhen meeting={meeting} />
      {(state === 'ANNOUNCED' || place) && (
        <section className={styles.where} aria-labelledby="where">
          <h2 id="where">{t('place.title')}</h2>
          <Place meeting={meeting} />
        </section>
      )}
      {state === 'ANNOUNCED' && changedWhy && (
        <p className={styles.quiet}>
          {fill(t('page.changedWhy'), { why: <span dir="auto">{changedWhy}</span> })}
        </p>
      )}
    </header>
  );
}

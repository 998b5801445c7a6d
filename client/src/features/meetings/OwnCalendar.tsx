import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Secret } from '../../ui/secret/Secret';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useTell } from '../../ui/toast/tell';
import { LinkCalendarDocument, UnlinkCalendarDocument } from './MyMeetings.generated';
import { t } from './words';
import styles from './Meetings.module.css';

const secretWords = () => ({
  title: t('own.secret'),
  text: t('own.secretText'),
  label: t('own.secretLabel'),
  copy: t('own.copy'),
  copied: t('own.copied'),
  copyFailed: t('own.copyFailed'),
  done: t('own.done'),
});

/** The address by which a calendar shows one's own meetings; it is shown once and can be taken away. */
export function OwnCalendar({ linkedAt }: { linkedAt: string | null }) {
  const tell = useTell();
  // What is made or ended here is known at once; since when stands there on the next visit.
  const [linked, setLinked] = useState(linkedAt !== null);
  const [secret, setSecret] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [link, linking] = useWrite(LinkCalendarDocument);
  const [unlink, unlinking] = useWrite(UnlinkCalendarDocument);
  const make = async () => {
    const outcome = await link({ variables: {} });
    tell(outcome);
    if (outcome.ok) {
      setSecret(outcome.value.url);
      setLinked(true);
    }
  };
  const end = async () => {
    const outcome = await unlink({ variables: {} });
    tell(outcome, { text: t('own.revoked') });
    setAsking(false);
    if (outcome.ok) setLinked(false);
  };
  return (
    <section aria-labelledby="calendar">
      <SectionTitle id="calendar">{t('own.calendar')}</SectionTitle>
      <p className={styles.quiet}>{t('own.calendarLead')}</p>
      {!linked && <p className={styles.quiet}>{t('own.calendarNone')}</p>}
      {linked && linkedAt && (
        <p className={styles.quiet}>{fill(t('own.since'), { when: <RelativeTime at={linkedAt} /> })}</p>
      )}
      {secret ? (
        <Secret secret={secret} words={secretWords()} onDone={() => setSecret(null)} />
      ) : asking ? (
        <div className={styles.acts}>
          <p role="alert">{t('own.revokeSure')}</p>
          <Button tone="harm" busy={unlinking} onClick={() => void end()}>
            {t('own.revokeNow')}
          </Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {c('cancel')}
          </Button>
        </div>
      ) : (
        <div className={styles.acts}>
          <Button busy={linking} onClick={() => void make()}>
            {t(linked ? 'own.makeNew' : 'own.make')}
          </Button>
          {linked && <Button onClick={() => setAsking(true)}>{t('own.revoke')}</Button>}
        </div>
      )}
    </section>
  );
}
